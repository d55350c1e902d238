package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"

	sdk "github.com/pulumi/pulumi/sdk/v3"
	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// RunPlugin runs a policy pack or a component provider until the CLI ends it.
func (host *languageHost) RunPlugin(
	req *pulumirpc.RunPluginRequest, stream pulumirpc.LanguageRuntime_RunPluginServer,
) error {
	closer, stdout, stderr, err := rpcutil.MakeRunPluginStreams(stream, false)
	if err != nil {
		return err
	}
	defer closer.Close()

	ctx, cancel := host.within(stream.Context())
	defer cancel()
	if req.GetKind() == "analyzer" {
		err = host.runPolicyPack(ctx, req, stdout, stderr)
	} else {
		err = runProvider(ctx, req, stdout, stderr)
	}
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	code := 0
	if exit != nil {
		code = exit.ExitCode()
	}
	return stream.Send(&pulumirpc.RunPluginResponse{
		Output: &pulumirpc.RunPluginResponse_Exitcode{Exitcode: int32(code)},
	})
}

func runProvider(ctx context.Context, req *pulumirpc.RunPluginRequest, stdout, stderr io.Writer) error {
	arguments := append([]string{req.GetInfo().GetProgramDirectory()}, req.GetArgs()...)
	command, err := nodeCommand(ctx, req.GetInfo(), "cmd/run-plugin", arguments...)
	if err != nil {
		return err
	}
	command.Dir = req.GetPwd()
	command.Env = append(req.GetEnv(), typeScriptEnvironment(req.GetInfo()))
	command.Stdout = stdout
	command.Stderr = stderr
	return command.Run()
}

// runPolicyPack starts the pack when the stack's configuration is known: @pulumi/policy reads it from its environment
// at start, while the CLI sends it to a running analyzer. The proxy stands between the two.
func (host *languageHost) runPolicyPack(
	ctx context.Context, req *pulumirpc.RunPluginRequest, stdout, stderr io.Writer,
) error {
	packFolder := req.GetInfo().GetProgramDirectory()
	command, err := nodeCommand(ctx, req.GetInfo(), "cmd/run-policy-pack", host.engine, packFolder)
	if err != nil {
		return err
	}

	proxy, proxied, err := sdk.NewPolicyProxy(ctx, stdout)
	if err != nil {
		return err
	}
	stack, err := proxy.AwaitConfiguration(ctx)
	if err != nil {
		return fmt.Errorf("wait for the configuration of the policy pack: %w", err)
	}
	config, err := stackConfig(stack.GetConfig(), stack.GetConfigSecretKeys())
	if err != nil {
		return err
	}

	command.Dir = packFolder
	command.Env = append(append(req.GetEnv(), config...), typeScriptEnvironment(req.GetInfo()))
	if stack != nil {
		command.Env = append(command.Env,
			"PULUMI_NODEJS_ORGANIZATION="+stack.GetOrganization(),
			"PULUMI_NODEJS_PROJECT="+stack.GetProject(),
			"PULUMI_NODEJS_STACK="+stack.GetStack(),
			fmt.Sprintf("PULUMI_NODEJS_DRY_RUN=%t", stack.GetDryRun()))
	}
	command.Stdout = proxied
	command.Stderr = stderr
	if err := command.Start(); err != nil {
		return err
	}
	return proxy.Attach(ctx, command)
}
