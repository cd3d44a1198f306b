package rubezh.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.ProgressBar;
import rubezh.session.BackupService;
import rubezh.session.OpenRegister;
import rubezh.text.DateFormatter;
import rubezh.text.Fault;

/** Writes, lists, rehearses and restores backups. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand extends RegisterCommand {
    @Parameters(paramLabel = "create|list|check|restore", arity = "0..1")
    Action action = Action.LIST;

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE")
    @Nullable Path file;

    @Option(names = "--yes")
    boolean confirmed;

    /** What to do. */
    enum Action {
        CREATE,
        LIST,
        CHECK,
        RESTORE
    }

    BackupCommand(CliContext context, GlobalOptions options) {
        super(context, options);
    }

    @Override
    Fault.Exit run(OpenRegister open) {
        try (var bar = new ProgressBar(output)) {
            return switch (action) {
                case CREATE -> create(open, bar);
                case LIST -> list(open);
                case CHECK -> check(open, bar);
                case RESTORE -> restore(open, bar);
            };
        }
    }

    private Fault.Exit create(OpenRegister open, ProgressBar bar) {
        BackupService.Entry entry =
                open.backups().create(done -> bar.show(step("cli.backup.step.write"), done, 0));
        print(List.of(entry), open.station().zone());
        return Fault.Exit.DONE;
    }

    private Fault.Exit list(OpenRegister open) {
        List<BackupService.Entry> entries = open.backups().list();
        if (entries.isEmpty() && !options.json) {
            output.printMessage("cli.backup.none", open.backups().folder());
        }
        print(entries, open.station().zone());
        return Fault.Exit.DONE;
    }

    private void print(List<BackupService.Entry> entries, ZoneId zone) {
        if (options.json) {
            output.printJson(
                    "backups",
                    Map.of("backups", entries.stream().map(BackupCommand::tree).toList()));
            return;
        }
        for (BackupService.Entry entry : entries) {
            output.printMessage(
                    "cli.backup.entry", entry.file(), time(entry.at(), zone), entry.bytes());
        }
    }

    private static Map<String, Object> tree(BackupService.Entry entry) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("file", entry.file().toString());
        tree.put("at", entry.at().toString());
        tree.put("bytes", entry.bytes());
        return tree;
    }

    private String time(Instant at, ZoneId zone) {
        return DateFormatter.in(output.messages().language())
                .dateTime(LocalDateTime.ofInstant(at, zone));
    }

    /** Returns the file named, or the newest backup. */
    private Path named(OpenRegister open) {
        if (file != null) {
            return file;
        }
        return open.backups().list().stream()
                .findFirst()
                .map(BackupService.Entry::file)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "BAK-005", open.backups().folder()));
    }

    private Fault.Exit check(OpenRegister open, ProgressBar bar) {
        Path backup = named(open);
        List<VerificationFinding> findings =
                open.backups().rehearse(backup, n -> bar.show(step("cli.backup.step.check"), n, 0));
        List<String> lines = new ArrayList<>();
        findings.forEach(f ->
                lines.add(
                        f.code() + " " + output.messages().text(f.key(), f.arguments().toArray())));
        lines.forEach(output::printLine);
        boolean sound = findings.stream().noneMatch(VerificationFinding::fault);
        output.printMessage(sound ? "cli.backup.sound" : "cli.backup.unsound", backup);
        return sound ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private Fault.Exit restore(OpenRegister open, ProgressBar bar) {
        if (file == null) {
            throw new Fault(Fault.Exit.USAGE, "BAK-006");
        }
        BackupService.Comparison change =
                open.backups().compare(file, n -> bar.show(step("cli.backup.step.check"), n, 0));
        output.printMessage(
                "cli.backup.compare", change.revisions(), change.missing(), change.added());
        change.heldByOthers()
                .forEach(
                        (station, count) -> output.printMessage("cli.backup.held", station, count));
        if (!confirmed) {
            output.printMessage("cli.backup.unconfirmed");
            return Fault.Exit.DONE;
        }
        open.backups().restore(file, done -> bar.show(step("cli.backup.step.write"), done, 0));
        output.printMessage("cli.backup.restored", file);
        return Fault.Exit.DONE;
    }

    private String step(String key) {
        return output.messages().text(key);
    }
}
