package rubezh.cli.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.backup.BackupService.Occasion;
import rubezh.cli.command.CliContext;
import rubezh.cli.command.RegisterCommand;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.option.PaperOptions;
import rubezh.cli.output.OutputFile;
import rubezh.cli.output.ProgressBar;
import rubezh.register.shift.Shift;
import rubezh.report.pdf.Pdf;
import rubezh.session.OpenRegister;
import rubezh.shift.ShiftService;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;

/** Opens a shift, hands it over, takes one over, and shows the open one. */
@Command(name = "shift", mixinStandardHelpOptions = true)
public final class ShiftCommand extends RegisterCommand {
    private static final String DOCUMENT = "shift";

    @Parameters(paramLabel = "show|open|hand-over|take-over", arity = "0..1")
    Task task = Task.SHOW;

    @Option(names = "--next", paramLabel = "LOGIN")
    String successor = "";

    @Option(names = "--remarks", paramLabel = "T")
    String remarks = "";

    @Option(names = "--reason", paramLabel = "T")
    String reason = "";

    @Mixin final PaperOptions paper = new PaperOptions();

    /** What to do. */
    enum Task {
        SHOW("show"),
        OPEN("open"),
        HAND_OVER("hand-over"),
        TAKE_OVER("take-over");

        private final String code;

        Task(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }

    public ShiftCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    protected Fault.Exit run(OpenRegister open) {
        Optional<OutputFile> target =
                paper.file().map(path -> OutputFile.checked(path, options.force));
        ShiftService shifts = open.shifts();
        switch (task) {
            case SHOW -> shifts.current().ifPresentOrElse(s -> show(s, open, target), this::none);
            case OPEN -> show(shifts.open(), open, target);
            case TAKE_OVER -> show(shifts.takeOver(reason), open, target);
            case HAND_OVER -> handOver(open, target);
        }
        return Fault.Exit.DONE;
    }

    private void none() {
        if (options.json) {
            output.printJson(DOCUMENT, new TreeMap<>());
        }
        output.printMessage("cli.shift.none");
    }

    private void show(Shift shift, OpenRegister open, Optional<OutputFile> target) {
        print(shift, open);
        if (open.shifts().isForgotten(shift)) {
            output.printMessage("cli.shift.forgotten");
        }
        target.ifPresent(sheet -> write(shift, open, sheet));
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

    private static TreeMap<String, Object> tree(Shift shift) {
        var tree = new TreeMap<String, Object>();
        tree.put("number", shift.number());
        tree.put("login", shift.login());
        tree.put("openedAt", shift.openedAt().toString());
        Shift.Handover end = shift.end();
        if (end != null) {
            tree.put("endedAt", end.at().toString());
            tree.put("successor", end.successor());
            tree.put("drafts", end.counts().drafts());
            tree.put("returned", end.counts().returned());
            tree.put("unsent", end.counts().unsent());
            tree.put("sealed", end.counts().sealed());
        }
        return tree;
    }

    private String time(Instant at, ZoneId zone) {
        return DateFormatter.in(output.messages().language())
                .dateTime(at.atZone(zone).toLocalDateTime());
    }

    private void write(Shift shift, OpenRegister open, OutputFile target) {
        Pdf pdf = open.shifts().sheet(shift, paper.language());
        target.write(out -> out.write(pdf.bytes()));
        output.printMessage("cli.shift.sheet", target.path());
    }

    /** The backup at the end of a shift may fail without taking the handing over back. */
    private void handOver(OpenRegister open, Optional<OutputFile> target) {
        Shift ended = open.shifts().handOver(successor, remarks);
        print(ended, open);
        target.ifPresent(sheet -> write(ended, open, sheet));
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
