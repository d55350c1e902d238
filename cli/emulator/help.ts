export const HELP = `Usage: hubguard emulator [OPTION…]
       hubguard emulator machines | resources [--console URL | --data DIR] [--json]

Plays Azure Stack Hubs over https on loopback: their endpoints, sign-in and Azure Resource Manager, as strict as a Hub.
It prints what leads a Pulumi program to each, and where a page shows the machines with their protection metadata. It
runs until Ctrl-C or SIGTERM, and exits with 0 then. With the word machines it prints instead the machines with what
they promise, with resources all resources, of an emulator that runs or of a folder.

Hubs:
  --hub NAME[=NODES]   a Hub and the nodes of its scale unit (4 where none are told); may be given several times. A
                       ruggedized kit of one node is --hub edge=1. Default: west
  --settings FILE      the settings file of the policy pack: what hub-support knows better about the Hubs, their
                       builds, and the names of tags
  --identity KIND      who signs users in: entra (default) or adfs
  --client-secret TEXT the secret that programs sign in with; one is made up where it is not told
  --cores N            the most cores of a subscription (default 100)
  --operation-time T   how long operations take: 500ms, 2s (default 1s)
  --retry-after N      how long clients are told to wait between looks at an operation, in seconds (default 1)
  --lenient            take any API version and any member, and say so in every answer
  --modern-metadata    publish the endpoints in the form of 2022-09-01 as well, which azure-native and Terraform's
                       azurerm ask for. No build of a Hub is known to

Where:
  --data DIR           keep all in a folder, in which it is there again after a crash; in memory where it is not told
  --port N             the port of the first Hub, the others come behind it; free ones where it is not told
  --console-port N     the port of the page

What goes wrong (also while it runs, by POST of { "fault": "…" } to /hubs/NAME/faults at the console):
  --fault '[HUB:] WHAT [on METHODS] [on TYPE or PATH] [every N] [first N]', several times. WHAT is one of
      latency T [to T] [seed N]        wait before each answer, as long or within a range
      429 [retry-after N], 503, …      answer an error instead
      drop [before|after]              break the connection: before a request is done (default), or after
      fail                             have operations fail at their end
      away [refused|dropped] [for T]   be unreachable
      clock +10m                       have the wrong time
      cores N                          allow no more cores
    Examples: --fault 'west: 429 every 3 retry-after 1' --fault 'drop after on PUT Microsoft.Compute/* first 1'

Output:
  --json               print one JSON object with all that a script needs, then run; what is told as JSON
  --console URL        the emulator of which is told
  --help               print this

Terraform's provider for Hubs reaches a Hub by its name, which the hosts file leads to 127.0.0.1: ARM_METADATA_HOST is
management.west.hub.test, with the port where that is not 443. Its vaults need --port 443.

On Linux, SSL_CERT_FILE has Go programs such as azure-native trust the Hubs. On macOS and Windows they trust what the
system does: add the certificate that is printed to its keychain or store.
`;
