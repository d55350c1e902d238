// Command pulumi-language-nodejs is a minimal language host: it lets the Pulumi CLI run programs, policy packs and
// component packages that are written for Node.js.
//
// Pulumi's own host ships with the CLI's release and is not served as a Go module. This one is for machines that
// build the CLI because they cannot download it. It runs code; it does not generate any (`pulumi convert`,
// `pulumi package gen-sdk`) and installs nothing.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/pulumi/pulumi/sdk/v3/go/common/util/rpcutil"
	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

// A CLI that was killed cannot say goodbye, so the host looks now and then whether it still answers.
const engineHealthInterval = time.Minute

func main() {
	if err := serve(); err != nil {
		fmt.Fprintf(os.Stderr, "pulumi-language-nodejs: %v\n", err)
		os.Exit(1)
	}
}

func serve() error {
	// The CLI's other flags, -v and -logtostderr, are registered by Pulumi's logging package.
	flag.String("tracing", "", "accepted because the CLI passes it; this host does not trace")
	flag.Parse()
	if flag.NArg() < 1 {
		return fmt.Errorf("the Pulumi CLI starts this program; it is not meant to be run by hand")
	}

	// The CLI ends its plugins by an interrupt to their process group.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	engine := flag.Arg(0)
	if err := rpcutil.Healthcheck(ctx, engine, engineHealthInterval, stop); err != nil {
		return fmt.Errorf("watch the engine at %s: %w", engine, err)
	}

	host := &languageHost{engine: engine, ctx: ctx, cancel: stop}
	cancelled := make(chan bool)
	go func() {
		<-ctx.Done()
		close(cancelled)
	}()
	server, err := rpcutil.ServeWithOptions(rpcutil.ServeOptions{
		Cancel: cancelled,
		Init: func(server *grpc.Server) error {
			pulumirpc.RegisterLanguageRuntimeServer(server, host)
			return nil
		},
	})
	if err != nil {
		return err
	}

	// The CLI reads the port from the first line.
	fmt.Println(server.Port)
	return <-server.Done
}
