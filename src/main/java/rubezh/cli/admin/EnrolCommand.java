package rubezh.cli.admin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.verify.UnknownSenderPolicy;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.cli.output.RosterText;
import rubezh.enrolment.Approval;
import rubezh.enrolment.ApprovalRequest;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.enrolment.RosterStatus;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/**
 * Asks headquarters for enrolment and joins it by files; at headquarters shows and approves
 * requests, revokes computers and renews the roster.
 */
@Command(name = "enrol", mixinStandardHelpOptions = true)
public final class EnrolCommand extends RegisterCommand {
    private static final String WRONG_ARGUMENTS = "ENR-012";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "roster|request|show|approve|join|revoke|renew")
    Task task = Task.ROSTER;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|ID")
    @Nullable String subject;

    @Option(names = "-o", paramLabel = "FILE")
    @Nullable Path target;

    @Option(names = "--trust", paramLabel = "WORDS|FINGERPRINT")
    @Nullable String trust;

    @Option(names = "--replaces", paramLabel = "ID")
    @Nullable UUID replaces;

    @Option(names = "--headquarters")
    boolean headquarters;

    @Option(names = "--after", paramLabel = "NUMBER")
    @Nullable Long after;

    @Option(names = "--reason", paramLabel = "T")
    @Nullable String reason;

    @Option(names = "--days", paramLabel = "N")
    int days = 365;

    /** What to do. */
    enum Task {
        ROSTER,
        REQUEST,
        SHOW,
        APPROVE,
        JOIN,
        REVOKE,
        RENEW
    }

    public EnrolCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        boolean named = task != Task.ROSTER && task != Task.REQUEST && task != Task.RENEW;
        if (named != (subject != null) || days < 1) {
            throw new Fault(Fault.Exit.USAGE, WRONG_ARGUMENTS, word());
        }
        var text = new RosterText(output, open.station());
        switch (task) {
            case ROSTER -> {
                RosterStatus status = open.enrolment().status();
                text.print(status, options.json);
                return status.isExpired() ? Fault.Exit.FINDINGS : Fault.Exit.DONE;
            }
            case REQUEST -> request(open, text);
            case SHOW -> text.print(request(open), open.enrolment().status(), options.json);
            case APPROVE -> approve(open, text);
            case JOIN -> join(open, text);
            case REVOKE -> revoke(open);
            case RENEW -> {
                long version = open.enrolment().renew(Duration.ofDays(days)).version();
                output.printMessage("cli.enrol.renewed", version);
            }
        }
        return Fault.Exit.DONE;
    }

    private String word() {
        return task.name().toLowerCase(Locale.ROOT);
    }

    private void request(OpenRegister open, RosterText text) {
        Path file = target == null ? Path.of(EnrolmentRequest.FILE_NAME) : target;
        var written = new OutputFile(file, options.force);
        written.checkRegular();
        byte[] request = open.enrolment().request();
        written.write(out -> out.write(request));
        text.print(open.enrolment().read(file), open.enrolment().status(), options.json);
        output.printMessage("cli.enrol.requested", file);
    }

    private EnrolmentRequest request(OpenRegister open) {
        return open.enrolment().read(Path.of(required(subject, WRONG_ARGUMENTS, task)));
    }

    private UnknownSenderPolicy policy() {
        String words = required(trust, WRONG_ARGUMENTS, task);
        return UnknownSenderPolicy.naming(words)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "APP-017", words));
    }

    private void approve(OpenRegister open, RosterText text) {
        Path file = required(target, WRONG_ARGUMENTS, task);
        new OutputFile(file, options.force).checkRegular();
        var approval =
                new ApprovalRequest(
                        request(open), policy(), Optional.ofNullable(replaces), headquarters, file);
        try (var bar = new ProgressBar(output)) {
            Approval approved = open.enrolment().approve(approval, bar::report);
            text.print(approved, approval.request(), options.json);
        }
    }

    private void join(OpenRegister open, RosterText text) {
        Path file = Path.of(required(subject, WRONG_ARGUMENTS, task));
        try (var bar = new ProgressBar(output)) {
            open.exchange().join(file, policy(), bar::report);
        }
        text.printJoined(open.enrolment().status(), open.exchange().self(), options.json);
    }

    private void revoke(OpenRegister open) {
        UUID replica = id(required(subject, WRONG_ARGUMENTS, task));
        var roster =
                open.enrolment()
                        .revoke(
                                replica,
                                Optional.ofNullable(after),
                                required(reason, WRONG_ARGUMENTS, task));
        Object last = roster.find(replica).map(entry -> entry.revokedAfterSeq()).orElse(0L);
        output.printMessage("cli.enrol.revoked", replica, last, roster.version());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Fault(e, Fault.Exit.USAGE, "ENR-006", text);
        }
    }
}
