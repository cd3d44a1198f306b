package rubezh.cli.admin;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.backup.BackupLocation;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.BackupService.Occasion;
import rubezh.backup.BackupService.Place;
import rubezh.backup.BackupService.Rehearsal;
import rubezh.backup.RestoreService;
import rubezh.cli.command.CliContext;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.BackupText;
import rubezh.cli.output.ConsoleOutput;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Writes, lists, rehearses and restores backups, also where nobody can sign in. */
@Command(name = "backup", mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    private final CliContext context;
    private final GlobalOptions options;
    private final ConsoleOutput output;

    @Parameters(paramLabel = "create|list|check|restore|folder", arity = "0..1")
    Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE|DIR")
    @Nullable Path file;

    @Option(names = "--yes")
    boolean confirmed;

    @Option(names = "--confirm", paramLabel = "LOGIN")
    @Nullable String confirmer;

    @Option(names = "--confirm-password-file", paramLabel = "FILE")
    @Nullable Path confirmPasswordFile;

    @Option(names = "--second")
    boolean second;

    /** What to do. */
    enum Action {
        CREATE,
        LIST,
        CHECK,
        RESTORE,
        FOLDER
    }

    public BackupCommand(CliContext context, GlobalOptions options) {
        this.context = context;
        this.options = options;
        this.output = context.output();
    }

    @Override
    public Integer call() {
        if (action == Action.RESTORE && file == null) {
            throw new Fault(Fault.Exit.USAGE, "BAK-006");
        }
        Path folder = context.stations().folder(options.data);
        boolean closed = action == Action.RESTORE && !context.stations().exists(folder);
        return (closed ? restoreClosed(folder) : runOpen(folder)).status();
    }

    private Fault.Exit runOpen(Path folder) {
        try {
            return context.withRegister(options, this::run);
        } catch (Fault fault) {
            if (action == Action.RESTORE && fault.code().equals("STO-003")) {
                output.printFault(fault);
                return restoreClosed(folder);
            }
            throw fault;
        }
    }

    private Fault.Exit run(OpenRegister open) {
        var text = new BackupText(output, open.station().zone());
        try (var bar = new ProgressBar(output)) {
            return switch (action) {
                case CREATE -> create(open.backups(), text, bar);
                case LIST -> list(open.backups(), text);
                case CHECK -> check(open.backups(), text, bar);
                case RESTORE -> restore(open.backups(), text, bar);
                case FOLDER -> folder(open.backups());
            };
        }
    }

    private Fault.Exit create(BackupService backups, BackupText text, ProgressBar bar) {
        BackupService.Written written =
                backups.create(
                        Occasion.BY_HAND, done -> bar.show(step("cli.backup.step.write"), done, 0));
        print(List.of(written.entry()), text);
        if (written.second() != null) {
            throw written.second();
        }
        return Fault.Exit.DONE;
    }

    private Fault.Exit list(BackupService backups, BackupText text) {
        List<BackupService.Entry> entries = backups.list();
        if (entries.isEmpty() && !options.json) {
            output.printMessage("cli.backup.none", backups.folder());
        }
        print(entries, text);
        return Fault.Exit.DONE;
    }

    private void print(List<BackupService.Entry> entries, BackupText text) {
        if (options.json) {
            output.printJson("backups", BackupText.tree(entries));
        } else {
            text.printEntries(entries);
        }
    }

    /** Returns the file named, or the newest backup. */
    private Path named(BackupService backups) {
        if (file != null) {
            return file;
        }
        return backups.list().stream()
                .findFirst()
                .map(BackupService.Entry::file)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "BAK-005", backups.folder()));
    }

    private Fault.Exit check(BackupService backups, BackupText text, ProgressBar bar) {
        Rehearsal rehearsal =
                backups.rehearse(
                        named(backups), n -> bar.show(step("cli.backup.step.check"), n, 0));
        text.print(rehearsal);
        return rehearsal.isSound() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private Path restored() {
        return file == null ? Path.of("") : file;
    }

    private Fault.Exit restore(BackupService backups, BackupText text, ProgressBar bar) {
        text.print(backups.compare(restored()));
        if (!confirmed) {
            output.printMessage("cli.backup.unconfirmed");
            return Fault.Exit.DONE;
        }
        backups.restore(
                restored(),
                confirmation(),
                done -> bar.show(step("cli.backup.step.write"), done, 0));
        output.printMessage("cli.backup.restored", restored());
        return Fault.Exit.DONE;
    }

    private @Nullable Confirmation confirmation() {
        return confirmer == null
                ? null
                : new Confirmation(
                        confirmer,
                        context.secret(
                                "RUBEZH_CONFIRM_PASSWORD",
                                confirmPasswordFile,
                                "cli.backup.confirm.prompt"));
    }

    /** Restores where there is no register, or none that opens. */
    private Fault.Exit restoreClosed(Path folder) {
        RestoreService service = context.stations().restores(folder);
        RestoreService.Inspection inspection = service.inspect(restored());
        new BackupText(output, inspection.station().zone()).print(inspection);
        if (!confirmed) {
            output.printMessage("cli.backup.unconfirmed");
            return Fault.Exit.DONE;
        }
        try (var bar = new ProgressBar(output)) {
            service.restore(
                    restored(),
                    inspection.replaces() ? administrator() : null,
                    n -> bar.show(step("cli.backup.step.check"), n, 0));
        }
        output.printMessage(
                inspection.replaces() ? "cli.backup.restored.damaged" : "cli.backup.restored.new",
                restored());
        return Fault.Exit.DONE;
    }

    private Confirmation administrator() {
        return new Confirmation(context.login(options).orElse(""), context.password(options));
    }

    private Fault.Exit folder(BackupService backups) {
        Place place = second ? Place.SECOND : Place.FIRST;
        if (file != null) {
            backups.choose(place, file);
        }
        for (Place each : Place.values()) {
            backups.location(each).ifPresent(location -> print(each, location));
        }
        return Fault.Exit.DONE;
    }

    private void print(Place place, BackupLocation location) {
        output.printMessage(
                location.reachable() ? "cli.backup.folder" : "cli.backup.folder.away",
                step(place.key()),
                location.folder(),
                location.freeBytes() >> 20);
        if (location.reachable() && location.sameDisk()) {
            output.printMessage("cli.backup.folder.same-disk", location.folder());
        }
    }

    private String step(String key) {
        return output.messages().text(key);
    }
}
