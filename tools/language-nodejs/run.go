package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// The program reported its error to the user itself (nodeJSProcessExitedAfterLoggingUserActionableMessage in
// @pulumi/pulumi/cmd/run).
const exitCodeReported = 32

// Run runs a Pulumi program to its end.
func (host *languageHost) Run(request context.Context, req *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	ctx, cancel := host.within(request)
	defer cancel()
	command, err := nodeCommand(ctx, req.GetInfo(), "cmd/run", host.runArguments(req)...)
	if err != nil {
		return &pulumirpc.RunResponse{Error: err.Error()}, nil
	}
	command.Env, err = runEnvironment(req)
	if err != nil {
		return nil, err
	}
	command.Stdout = os.Stdout
	command.Stderr = os.Stderr

	var exit *exec.ExitError
	switch err := command.Run(); {
	case err == nil:
		return &pulumirpc.RunResponse{}, nil
	case errors.As(err, &exit) && exit.ExitCode() == exitCodeReported:
		return &pulumirpc.RunResponse{Bail: true}, nil
	case errors.As(err, &exit) && exit.ExitCode() >= 0:
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the program exited with code %d", exit.ExitCode())}, nil
	default:
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the program did not end by itself: %v", err)}, nil
	}
}

func (host *languageHost) runArguments(req *pulumirpc.RunRequest) []string {
	arguments := []string{
		"--monitor", req.GetMonitorAddress(),
		"--engine", host.engine,
		"--project", req.GetProject(),
		"--stack", req.GetStack(),
		"--organization", req.GetOrganization(),
		"--pwd", req.GetPwd(),
		"--root-directory", req.GetInfo().GetRootDirectory(),
		"--parallel", strconv.Itoa(int(req.GetParallel())),
	}
	if req.GetDryRun() {
		arguments = append(arguments, "--dry-run")
	}
	return append(append(arguments, req.GetInfo().GetEntryPoint()), req.GetArgs()...)
}

func runEnvironment(req *pulumirpc.RunRequest) ([]string, error) {
	config, err := stackConfig(req.GetConfig(), req.GetConfigSecretKeys())
	if err != nil {
		return nil, err
	}
	return append(append(os.Environ(), config...), typeScriptEnvironment(req.GetInfo())), nil
}

// stackConfig is the stack's configuration as @pulumi/pulumi reads it. Empty collections must not become `null`,
// which it cannot read.
func stackConfig(config map[string]string, secretKeys []string) ([]string, error) {
	if config == nil {
		config = map[string]string{}
	}
	if secretKeys == nil {
		secretKeys = []string{}
	}
	values, err := json.Marshal(config)
	if err != nil {
		return nil, err
	}
	secrets, err := json.Marshal(secretKeys)
	if err != nil {
		return nil, err
	}
	return []string{"PULUMI_CONFIG=" + string(values), "PULUMI_CONFIG_SECRET_KEYS=" + string(secrets)}, nil
}

// typeScriptEnvironment sets the variable either way, so that a value of the user's environment does not leak in.
func typeScriptEnvironment(program *pulumirpc.ProgramInfo) string {
	if runsTypeScript(program) {
		return "PULUMI_NODEJS_TYPESCRIPT=true"
	}
	return "PULUMI_NODEJS_TYPESCRIPT=false"
}
