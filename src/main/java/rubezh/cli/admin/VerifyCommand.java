package rubezh.cli.admin;

import module java.base;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.extract.ExtractSeal;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.input.InputFiles;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.BackupText;
import rubezh.cli.output.ProgressBar;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.IssuedReport;
import rubezh.security.Audit.Acknowledgement;
import rubezh.security.Fingerprint;
import rubezh.session.OpenRegister;
import rubezh.text.BlankCharacters;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.text.Messages;

/** Checks of the register, and of bundles, reports, backups and extracts. */
@Command(name = "verify")
public final class VerifyCommand extends VerbGroup {
    public VerifyCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Command(
            footer = {
                "rubezh verify database",
                "rubezh verify database --acknowledge \"restored after the fire\""
            })
    int database(@Option(names = "--acknowledge", paramLabel = "REASON") @Nullable String reason) {
        if (reason != null && BlankCharacters.isBlank(reason)) {
            throw new Fault(Fault.Exit.USAGE, "APP-022");
        }
        return withBar((open, bar) -> database(open, bar, reason));
    }

    @Command(footer = "rubezh verify bundle bundle.json")
    int bundle(@Parameters(paramLabel = "BUNDLE") Path file) {
        return withBar((open, bar) -> bundle(open, file, bar));
    }

    /** Says which issued copy a file is, byte for byte. */
    @Command(footer = "rubezh verify report daily.pdf")
    int report(@Parameters(paramLabel = "FILE") Path file) {
        return runToExit(open -> report(open, file));
    }

    /** Rehearses the restore of a backup. */
    @Command(footer = "rubezh verify backup KG-OSH-1a2b3c4d-20261127T043000Z.backup")
    int backup(@Parameters(paramLabel = "FILE") Path file) {
        return withBar((open, bar) -> backup(open, file, bar));
    }

    /** Checks an extract against its signature, and says whose key that is. */
    @Command(footer = "rubezh verify extract extract.csv")
    int extract(@Parameters(paramLabel = "FILE") Path file) {
        return run(open -> extract(open, file));
    }

    private int withBar(BiFunction<OpenRegister, ProgressBar, Fault.Exit> check) {
        return runToExit(open -> {
            try (var bar = new ProgressBar(output)) {
                return check.apply(open, bar);
            }
        });
    }

    private Fault.Exit database(OpenRegister register, ProgressBar bar, @Nullable String reason) {
        var checked = new AtomicLong();
        LongConsumer progress =
                done -> {
                    checked.accumulateAndGet(done, Math::max);
                    bar.show(output.messages().text("cli.verify.step"), done, 0);
                };
        List<VerificationFinding> findings =
                reason == null ? register.verify(progress) : register.acknowledge(reason, progress);
        findings.forEach(f -> {
            output.printLine(f.code() + " " + text(f.key(), f));
            print(f.acknowledged(), register.station().zone());
        });
        List<VerificationFinding> faults =
                findings.stream().filter(VerificationFinding::fault).toList();
        faults.stream()
                .map(f -> f.code() + ": " + text("fault." + f.code() + ".todo", f))
                .distinct()
                .forEach(advice -> output.printMessage("cli.verify.advice", advice));
        output.printMessage("cli.verify.checked", checked.get());
        return result(faults.size());
    }

    private void print(@Nullable Acknowledgement acknowledged, ZoneId zone) {
        if (acknowledged != null) {
            var at = LocalDateTime.ofInstant(acknowledged.at(), zone);
            Messages messages = output.messages();
            String text =
                    messages.text(
                            "cli.verify.acknowledged",
                            DateFormatter.in(messages.language()).dateTime(at),
                            acknowledged.officer(),
                            acknowledged.reason());
            output.printLine("  " + text);
        }
    }

    private String text(String key, VerificationFinding finding) {
        return output.messages().text(key, finding.arguments().toArray());
    }

    private Fault.Exit report(OpenRegister register, Path file) {
        String sha256 = Sha256.digest(InputFiles.readReport(file)).hex();
        Optional<IssuedReport> issued = register.reports().withHash(sha256);
        issued.ifPresent(report ->
                output.printMessage("cli.verify.report", report.number(), report.copy(), sha256));
        if (issued.isEmpty()) {
            output.printMessage("cli.verify.no-report", sha256);
        }
        return issued.isPresent() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private Fault.Exit backup(OpenRegister register, Path file, ProgressBar bar) {
        String step = output.messages().text("cli.backup.step.check");
        var rehearsal = register.backups().rehearse(file, done -> bar.show(step, done, 0));
        new BackupText(output, register.station().zone()).print(rehearsal);
        return rehearsal.isSound() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private void extract(OpenRegister register, Path file) {
        ExtractSeal seal = register.exchange().verifyExtract(file);
        Fingerprint key = seal.fingerprint();
        boolean known =
                register.exchange().installationsOf(seal.station()).stream()
                        .anyMatch(one -> one.fingerprint().equals(key));
        Language language = output.messages().language();
        var at = LocalDateTime.ofInstant(seal.at(), register.station().zone());
        output.printMessage(
                "cli.verify.extract",
                seal.station(),
                DateFormatter.in(language).dateTime(at),
                seal.fact("layout"),
                seal.fact("records"),
                seal.fact("rows"),
                seal.fact("persons"),
                seal.fact("restricted"));
        output.printMessage(
                known ? "cli.verify.extract.known" : "cli.verify.extract.unknown",
                key.grouped(),
                key.words().text(language));
    }

    private Fault.Exit bundle(OpenRegister register, Path file, ProgressBar bar) {
        var findings = register.exchange().verify(file, bar::report).findings();
        findings.forEach(f ->
                output.printLine(
                        output.messages()
                                .text(
                                        "cli.verify.line",
                                        f.code(),
                                        f.line(),
                                        output.messages().text("fault." + f.code() + ".what"),
                                        f.detail())));
        return result(findings.size());
    }

    private Fault.Exit result(int faults) {
        output.printMessage(faults == 0 ? "cli.verify.sound" : "cli.verify.found", faults);
        return faults == 0 ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }
}
