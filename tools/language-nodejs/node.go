package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// How long a process that was interrupted may take before it is killed.
const interruptGrace = 3 * time.Second

// nodeCommand returns the command that runs script, a module of @pulumi/pulumi, with the Node.js on PATH. The process
// ends when ctx does.
func nodeCommand(
	ctx context.Context, program *pulumirpc.ProgramInfo, script string, args ...string,
) (*exec.Cmd, error) {
	node, err := findNode()
	if err != nil {
		return nil, err
	}
	sdk, err := findPulumiSDK(program.GetProgramDirectory())
	if err != nil {
		return nil, err
	}
	command := exec.CommandContext(ctx, node,
		append(append(nodeArguments(program), filepath.Join(sdk, script)), args...)...)
	command.Cancel = func() error { return command.Process.Signal(os.Interrupt) }
	command.WaitDelay = interruptGrace
	return command, nil
}

func findNode() (string, error) {
	node, err := exec.LookPath("node")
	if err != nil {
		return "", errors.New("Node.js is not on PATH; install it from https://nodejs.org/")
	}
	return node, nil
}

// findPulumiSDK returns the folder of @pulumi/pulumi as Node.js resolves it: from the directory upwards, with symbolic
// links followed first, so that a linked policy pack finds the packages of its own project.
func findPulumiSDK(directory string) (string, error) {
	start, err := filepath.EvalSymlinks(directory)
	if err != nil {
		return "", fmt.Errorf("find the program: %w", err)
	}
	for folder := start; ; folder = filepath.Dir(folder) {
		sdk := filepath.Join(folder, "node_modules", "@pulumi", "pulumi")
		if _, err := os.Stat(filepath.Join(sdk, "package.json")); err == nil {
			return sdk, nil
		}
		if folder == filepath.Dir(folder) {
			return "", fmt.Errorf("no package @pulumi/pulumi in %s or a folder above it; run `npm install` "+
				"(or `npm install @pulumi/pulumi`) there", directory)
		}
	}
}

// nodeArguments are the flags for Node.js itself, from `nodeargs` in Pulumi.yaml.
func nodeArguments(program *pulumirpc.ProgramInfo) []string {
	return strings.Fields(program.GetOptions().GetFields()["nodeargs"].GetStringValue())
}

// runsTypeScript says whether @pulumi/pulumi shall compile the program, which is its default.
func runsTypeScript(program *pulumirpc.ProgramInfo) bool {
	option, given := program.GetOptions().GetFields()["typescript"]
	return !given || option.GetBoolValue()
}
