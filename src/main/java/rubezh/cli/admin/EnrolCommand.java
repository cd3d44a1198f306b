package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.transfer.RefusedRecord;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.cli.output.RefusedRecordText;
import rubezh.cli.output.RosterText;
import rubezh.enrolment.Approval;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.security.Permission;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/**
 * Enrolment by files: a computer asks headquarters and joins it; headquarters shows and approves
 * requests, revokes computers and renews the roster.
 */
@Command(name = "enrol")
public final class EnrolCommand extends VerbGroup {
    private static final String WORDS = "WORDS|FINGERPRINT";

    public EnrolCommand(CliContext context, GlobalOptions options) {
        super(context, options, "roster");
    }

    @Command(footer = "rubezh enrol roster")
    int roster() {
        return runToExit(open -> {
            RosterStatus status = open.enrolment().status();
            text(open).print(status, options.json);
            return status.isExpired() ? Fault.Exit.FINDINGS : Fault.Exit.DONE;
        });
    }

    @Command(footer = "rubezh enrol request -o enrol-request.json")
    int request(
            @Option(names = "-o", paramLabel = "FILE", defaultValue = EnrolmentRequest.FILE_NAME)
                    Path file) {
        return run(open -> {
            var written = new OutputFile(file, options.force);
            written.checkRegular();
            byte[] request = open.enrolment().request();
            written.write(out -> out.write(request));
            text(open).print(open.enrolment().read(file), open.enrolment().status(), options.json);
            output.printMessage("cli.enrol.requested", file);
        });
    }

    @Command(footer = "rubezh enrol show enrol-request.json")
    int show(@Parameters(paramLabel = "FILE") Path file) {
        return run(open ->
                text(open)
                        .print(
                                open.enrolment().read(file),
                                open.enrolment().status(),
                                options.json));
    }

    @Command(
            footer = {
                "rubezh enrol approve enrol-request.json --trust WORDS \\",
                "    --headquarters -o approval.json"
            })
    int approve(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--trust", paramLabel = WORDS, required = true) String trust,
            @Option(names = "--replaces", paramLabel = "ID") @Nullable UUID replaces,
            @Option(names = "--headquarters") boolean headquarters,
            @Option(names = "-o", paramLabel = "FILE", required = true) Path target) {
        return run(open -> {
            open.require(Permission.ENROL);
            new OutputFile(target, options.force).checkRegular();
            var approval =
                    new ApprovalRequest(
                            open.enrolment().read(file),
                            policy(trust),
                            Optional.ofNullable(replaces),
                            headquarters,
                            target);
            try (var bar = new ProgressBar(output)) {
                Approval approved = open.enrolment().approve(approval, bar::report);
                text(open).print(approved, approval.request(), options.json);
            }
        });
    }

    @Command(footer = "rubezh enrol join approval.json --trust WORDS")
    int join(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--trust", paramLabel = WORDS, required = true) String trust) {
        return run(open -> {
            try (var bar = new ProgressBar(output)) {
                open.exchange().join(file, policy(trust), bar::report);
            }
            text(open).printJoined(open.enrolment().status(), open.exchange().self(), options.json);
        });
    }

    @Command(footer = "rubezh enrol revoke ID --reason stolen")
    int revoke(
            @Parameters(paramLabel = "ID") String computer,
            @Option(names = "--after", paramLabel = "NUMBER") @Nullable Long after,
            @Option(names = "--reason", paramLabel = "T", required = true) String reason) {
        return run(open -> {
            UUID replica = id(computer);
            var roster = open.enrolment().revoke(replica, Optional.ofNullable(after), reason);
            Object last = roster.find(replica).map(entry -> entry.revokedAfterSeq()).orElse(0L);
            output.printMessage("cli.enrol.revoked", replica, last, roster.version());
        });
    }

    @Command(
            footer = {
                "rubezh enrol admit bundle.json",
                "rubezh enrol admit bundle.json CASE --reason journal"
            })
    int admit(
            @Parameters(index = "0", paramLabel = "BUNDLE") Path bundle,
            @Parameters(index = "1..*", paramLabel = "CASE") @Nullable List<String> cases,
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason) {
        return run(open -> {
            List<String> chosen = cases == null ? List.of() : cases;
            try (var bar = new ProgressBar(output)) {
                List<RefusedRecord> records =
                        chosen.isEmpty()
                                ? open.exchange().revoked(bundle, bar::report)
                                : open.enrolment().admit(bundle, chosen, reason, bar::report);
                new RefusedRecordText(output, context.format(open), open.station().zone())
                        .print(records, !chosen.isEmpty(), options.json);
            }
        });
    }

    @Command(footer = "rubezh enrol renew --days 365")
    int renew(@Option(names = "--days", paramLabel = "N", defaultValue = "365") int days) {
        if (days < 1) {
            throw new Fault(Fault.Exit.USAGE, "ENR-012", days);
        }
        return run(open -> {
            long version = open.enrolment().renew(Duration.ofDays(days)).version();
            output.printMessage("cli.enrol.renewed", version);
        });
    }

    private RosterText text(OpenRegister open) {
        return new RosterText(output, open.station());
    }

    private static UnknownSenderPolicy policy(String words) {
        return UnknownSenderPolicy.naming(words)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "APP-017", words));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "ENR-006", text);
        }
    }
}
