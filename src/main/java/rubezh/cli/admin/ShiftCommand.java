package rubezh.cli.admin;

import module java.base;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import rubezh.backup.BackupService.Occasion;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.json.JsonObjectWriter;
import rubezh.register.shift.Shift;
import rubezh.report.pdf.Pdf;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;

/** Shifts: opening, handing over and taking over, and the open one. */
@Command(name = "shift")
public final class ShiftCommand extends VerbGroup {
    private static final String DOCUMENT = "shift";

    public ShiftCommand(CliContext context, GlobalOptions options) {
        super(context, options, "show");
    }

    @Command(footer = {"rubezh shift show", "rubezh shift show -o open.pdf"})
    int show(@Mixin PaperOptions paper) {
        return runWith(
                paper,
                open ->
                        open.shifts()
                                .current()
                                .ifPresentOrElse(shift -> show(shift, open, paper), this::none));
    }

    @Command(footer = "rubezh shift open")
    int open(@Mixin PaperOptions paper) {
        return runWith(paper, open -> show(open.shifts().open(), open, paper));
    }

    @Command(name = "hand-over", footer = "rubezh shift hand-over --next bekov -o shift.pdf")
    int handOver(
            @Option(names = "--next", paramLabel = "LOGIN", defaultValue = "") String successor,
            @Option(names = "--remarks", paramLabel = "T", defaultValue = "") String remarks,
            @Mixin PaperOptions paper) {
        return runWith(
                paper, open -> handOver(open.shifts().handOver(successor, remarks), open, paper));
    }

    @Command(name = "take-over", footer = "rubezh shift take-over --reason \"left in a hurry\"")
    int takeOver(
            @Option(names = "--reason", paramLabel = "T", defaultValue = "") String reason,
            @Mixin PaperOptions paper) {
        return runWith(paper, open -> show(open.shifts().takeOver(reason), open, paper));
    }

    /** Runs an action after the file of the sheet is checked, if one is named. */
    private int runWith(PaperOptions paper, Consumer<OpenRegister> action) {
        return run(open -> {
            paper.file().ifPresent(file -> new OutputFile(file, options.force).check());
            action.accept(open);
        });
    }

    private void none() {
        if (options.json) {
            output.printJson(DOCUMENT, Map.of());
        }
        output.printMessage("cli.shift.none");
    }

    private void show(Shift shift, OpenRegister open, PaperOptions paper) {
        print(shift, open);
        if (open.shifts().isForgotten(shift)) {
            output.printMessage("cli.shift.forgotten");
        }
        write(shift, open, paper);
    }

    private void print(Shift shift, OpenRegister open) {
        if (options.json) {
            output.printJson(DOCUMENT, tree(shift));
            return;
        }
        ZoneId zone = open.station().zone();
        String opened = time(shift.openedAt(), zone);
        output.printLine(
                output.messages().text("cli.shift.opened", shift.number(), shift.name(), opened));
        Shift.Handover end = shift.end();
        if (end != null) {
            output.printLine(
                    output.messages()
                            .text(
                                    "cli.shift.ended",
                                    time(end.at(), zone),
                                    end.counts().drafts(),
                                    end.counts().returned(),
                                    end.counts().unsent(),
                                    end.counts().sealed()));
        }
    }

    private static Map<String, Object> tree(Shift shift) {
        Shift.Handover end = shift.end();
        return new JsonObjectWriter()
                .putAll(shift, "number", "login", "openedAt")
                .put("endedAt", shift.endedAt())
                .putAll(end, "successor")
                .putAll(end == null ? null : end.counts())
                .tree();
    }

    private String time(Instant at, ZoneId zone) {
        return DateFormatter.in(output.messages().language())
                .dateTime(at.atZone(zone).toLocalDateTime());
    }

    private void write(Shift shift, OpenRegister open, PaperOptions paper) {
        paper.file()
                .ifPresent(file -> {
                    Pdf pdf = open.shifts().sheet(shift, paper.language());
                    new OutputFile(file, options.force).write(out -> out.write(pdf.bytes()));
                    output.printMessage("cli.shift.sheet", file);
                });
    }

    /** The backup at the end of a shift may fail without taking the handing over back. */
    private void handOver(Shift ended, OpenRegister open, PaperOptions paper) {
        print(ended, open);
        write(ended, open, paper);
        try (var bar = new ProgressBar(output)) {
            String label = output.messages().text("cli.backup.step.write");
            Path backup =
                    open.backups()
                            .create(Occasion.SHIFT_END, done -> bar.show(label, done, 0))
                            .entry()
                            .file();
            output.printMessage("cli.shift.backup", backup);
        } catch (Fault failed) {
            output.printMessage("cli.shift.no-backup", failed.code());
        }
    }
}
