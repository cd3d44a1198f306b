package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import rubezh.bundle.transfer.ImportResult;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.CliContext.SecretSource;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.ProgressBar;
import rubezh.hub.HubAddress;
import rubezh.hub.HubCopy;
import rubezh.hub.HubFacts;
import rubezh.hub.HubImporter;
import rubezh.hub.HubImporter.TakenFile;
import rubezh.hub.HubReplication;
import rubezh.hub.HubService.HubComputer;
import rubezh.hub.HubService.HubStatus;
import rubezh.hub.HubService.HubUpgradeResult;
import rubezh.hub.HubStandby;
import rubezh.json.JsonObjectWriter;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;

/** The hub of headquarters: made, filled from this register, looked at, verified. */
@Command(name = "hub")
public final class HubCommand extends VerbGroup {
    private static final String DOCUMENT = "hub";

    @Option(names = "--hub-password-file", paramLabel = "FILE", scope = ScopeType.INHERIT)
    @Nullable Path passwordFile;

    public HubCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Command(footer = "rubezh hub init postgresql://admin@hub/rubezh")
    int init(@Parameters(paramLabel = "URL") String url) {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            var address = HubAddress.parse(url);
            HubFacts facts = open.hub().create(address, password());
            output.printMessage("cli.hub.made", address.database(), facts.id(), facts.server());
            output.printMessage("cli.hub.by-hand");
        });
    }

    @Command(footer = "rubezh hub status postgresql://osh@hub/rubezh")
    int status(@Parameters(paramLabel = "URL") String url) {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            print(open.hub().status(HubAddress.parse(url), password()), open);
        });
    }

    @Command(
            footer = {
                "rubezh hub copy postgresql://osh@hub/rubezh",
                "rubezh hub copy postgresql://osh@hub/rubezh --back"
            })
    int copy(@Parameters(paramLabel = "URL") String url, @Option(names = "--back") boolean back) {
        return runToExit(open -> {
            open.require(Permission.MANAGE_HUB);
            var address = HubAddress.parse(url);
            try (var bar = new ProgressBar(output)) {
                String step = output.messages().text("cli.hub.step");
                LongConsumer progress = done -> bar.show(step, done, 0);
                return back
                        ? print(open.hub().copyBack(address, password(), progress), true)
                        : print(open.hub().copy(address, password(), progress), false);
            }
        });
    }

    @Command(footer = "rubezh hub verify postgresql://osh@hub/rubezh")
    int verify(@Parameters(paramLabel = "URL") String url) {
        return runToExit(open -> {
            open.require(Permission.VERIFY);
            try (var bar = new ProgressBar(output)) {
                String step = output.messages().text("cli.verify.step");
                LongConsumer progress = done -> bar.show(step, done, 0);
                return print(open.hub().verify(HubAddress.parse(url), password(), progress));
            }
        });
    }

    @Command(
            footer = {
                "rubezh hub intake postgresql://osh@hub/rubezh /srv/bundles",
                "rubezh hub intake postgresql://osh@hub/rubezh /srv/bundles --watch"
            })
    int intake(
            @Parameters(paramLabel = "URL") String url,
            @Parameters(paramLabel = "PLACE", arity = "1..*") List<Path> places,
            @Option(names = "--watch") boolean watch) {
        return runToExit(open -> {
            open.require(Permission.IMPORT);
            var address = HubAddress.parse(url);
            if (watch && options.json) {
                throw new Fault(Fault.Exit.USAGE, "HUB-014");
            }
            var shown = new IntakeText(output, options.json);
            try (var bar = new ProgressBar(output)) {
                open.hub()
                        .takeIn(
                                address,
                                password(),
                                intake -> intake.takeIn(places, watch, bar::report, shown));
            } finally {
                shown.end();
            }
            return shown.exit();
        });
    }

    @Command(
            footer = {
                "rubezh hub export postgresql://osh@hub/rubezh bundles --dry-run",
                "rubezh hub export postgresql://osh@hub/rubezh bundles"
            })
    int export(
            @Parameters(paramLabel = "URL") String url,
            @Parameters(paramLabel = "DIR") Path folder,
            @Option(names = "--records-only") boolean recordsOnly,
            @Option(names = "--dry-run") boolean dryRun) {
        return runToExit(open -> {
            open.require(Permission.EXPORT);
            var address = HubAddress.parse(url);
            var shown = new PostBundlesText(output, options.json);
            try (var bar = new ProgressBar(output)) {
                open.hub()
                        .exportToPosts(
                                address,
                                password(),
                                one -> one.write(folder, !recordsOnly, dryRun, bar::report, shown));
            } finally {
                shown.end();
            }
            return shown.exit();
        });
    }

    @Command(footer = "rubezh hub connect postgresql://osh@hub/rubezh")
    int connect(@Parameters(paramLabel = "URL") String url) {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            var address = HubAddress.parse(url);
            HubFacts facts = open.hub().connect(address, password());
            open.hub().send();
            output.printMessage("cli.hub.connected", address.database(), facts.id());
        });
    }

    @Command(footer = "rubezh hub disconnect")
    int disconnect() {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            output.printMessage(
                    open.hub().disconnect() ? "cli.hub.disconnected" : "cli.hub.unconnected");
        });
    }

    @Command(footer = "rubezh hub rebuild postgresql://admin@hub/rubezh")
    int rebuild(@Parameters(paramLabel = "URL") String url) {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            var address = HubAddress.parse(url);
            try (var bar = new ProgressBar(output)) {
                String step = output.messages().text("cli.hub.rebuild.step");
                open.hub().rebuild(address, password(), done -> bar.show(step, done, 0));
            }
            output.printMessage("cli.hub.rebuilt", address.database());
        });
    }

    @Command(footer = "rubezh hub upgrade postgresql://admin@hub/rubezh")
    int upgrade(@Parameters(paramLabel = "URL") String url) {
        return run(open -> {
            open.require(Permission.MANAGE_HUB);
            var address = HubAddress.parse(url);
            HubUpgradeResult done = open.hub().upgrade(address, password());
            output.printMessage(
                    done.before() == done.now() ? "cli.hub.current" : "cli.hub.upgraded",
                    address.database(),
                    done.before(),
                    done.now());
        });
    }

    private String password() {
        return new String(context.secret(SecretSource.HUB_PASSWORD, passwordFile));
    }

    private void print(HubStatus status, OpenRegister open) {
        HubFacts facts = status.facts();
        if (options.json) {
            output.printJson(DOCUMENT, tree(status));
            return;
        }
        output.printMessage("cli.hub.status", status.address().toString(), facts.server());
        String made =
                DateFormatter.in(output.messages().language())
                        .dateTime(facts.made().atZone(open.station().zone()).toLocalDateTime());
        output.printMessage("cli.hub.facts", facts.id(), facts.version(), made);
        output.printMessage("cli.hub.size", facts.bytes() >> 20, facts.files());
        print(status.replication());
        if (status.computers().isEmpty()) {
            output.printMessage("cli.hub.empty");
        }
        for (HubComputer one : status.computers()) {
            output.printMessage(
                    one.missing() == 0 ? "cli.hub.computer" : "cli.hub.computer.missing",
                    one.station(),
                    one.replica().toString().substring(0, 8),
                    one.revisions(),
                    one.missing());
        }
    }

    private void print(HubReplication replication) {
        if (!replication.seen()) {
            output.printMessage("cli.hub.standby.unseen", replication.connected());
        } else if (replication.standbys().isEmpty()) {
            output.printMessage("cli.hub.standby.none");
        }
        for (HubStandby one : replication.standbys()) {
            output.printMessage(
                    one.synchronous() ? "cli.hub.standby.sync" : "cli.hub.standby.async",
                    one.name(),
                    one.bytes(),
                    one.millis());
        }
    }

    private static Map<String, Object> tree(HubStatus status) {
        HubFacts facts = status.facts();
        return new JsonObjectWriter()
                .put("address", status.address().toString())
                .putAll(facts)
                .put("tables", facts.version())
                .put("standbysSeen", status.replication().seen())
                .put("standbysConnected", status.replication().connected())
                .put(
                        "standbys",
                        status.replication().standbys().stream()
                                .map(one -> new JsonObjectWriter().putAll(one).tree())
                                .toList())
                .put(
                        "computers",
                        status.computers().stream()
                                .map(one -> new JsonObjectWriter().putAll(one).tree())
                                .toList())
                .tree();
    }

    private Fault.Exit print(HubCopy copy, boolean back) {
        if (options.json) {
            output.printJson(DOCUMENT, tree(copy, back));
        } else {
            output.printMessage(
                    back ? "cli.hub.brought" : "cli.hub.copied", copy.added(), copy.there());
            output.printMessage("cli.hub.copied.files", copy.files(), copy.missingFiles());
            String other = back ? "cli.hub.brought.other" : "cli.hub.other";
            output.printMessage(
                    copy.source().equals(copy.target()) ? "cli.hub.equal" : other,
                    copy.source().shortForm(),
                    copy.target().shortForm());
            if (!copy.isComplete()) {
                output.printMessage("cli.hub.incomplete", copy.damaged(), copy.absent());
            }
        }
        return copy.isComplete() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private static Map<String, Object> tree(HubCopy copy, boolean back) {
        return new JsonObjectWriter()
                .putAll(copy, "added", "there", "damaged", "absent", "files", "missingFiles")
                .put("register", (back ? copy.target() : copy.source()).total())
                .put("hub", (back ? copy.source() : copy.target()).total())
                .tree();
    }

    private Fault.Exit print(List<VerificationFinding> findings) {
        for (VerificationFinding finding : findings) {
            Object[] arguments = finding.arguments().toArray();
            output.printLine(
                    finding.code() + " " + output.messages().text(finding.key(), arguments));
        }
        long faults = findings.stream().filter(VerificationFinding::fault).count();
        output.printMessage(faults == 0 ? "cli.verify.sound" : "cli.verify.found", faults);
        return faults == 0 ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    /** What is said of each file that was taken in. */
    private static final class IntakeText implements HubImporter.IntakeListener {
        private final ConsoleOutput output;
        private final boolean json;
        private final List<Map<String, Object>> documents = new ArrayList<>();
        private long refused;

        IntakeText(ConsoleOutput output, boolean json) {
            this.output = output;
            this.json = json;
        }

        @Override
        public void onLost(Fault reason) {
            output.printMessage("cli.hub.intake.waits", reason.code());
        }

        @Override
        public void onTaken(TakenFile taken) {
            String name = String.valueOf(taken.file().getFileName());
            ImportResult result = taken.result();
            Fault refusal = taken.refusal();
            var document = new JsonObjectWriter().put("file", name);
            if (result != null) {
                document.putAll(result, "added", "known", "refused", "attachments");
                refused += result.refused();
                output.printMessage(
                        result.refused() == 0 ? "cli.hub.taken" : "cli.hub.taken.part",
                        name,
                        result.added(),
                        result.known(),
                        result.refused());
            } else if (refusal != null) {
                document.put("code", refusal.code());
                refused++;
                output.printMessage("cli.hub.refused", name);
                output.printFault(refusal);
            }
            documents.add(document.tree());
        }

        void end() {
            if (json) {
                output.printJson(DOCUMENT, Map.of("files", documents));
            } else if (documents.isEmpty()) {
                output.printMessage("cli.hub.nothing");
            }
        }

        Fault.Exit exit() {
            return refused == 0 ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
        }
    }
}
