package rubezh.cli.admin;

import module java.base;

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
import rubezh.cli.command.CliContext.SecretSource;
import rubezh.cli.command.VerbGroup;
import rubezh.cli.option.GlobalOptions;
import rubezh.cli.output.BackupText;
import rubezh.cli.output.ProgressBar;
import rubezh.session.OpenRegister;
import rubezh.text.Fault;

/** Backups: writing, listing, rehearsing and restoring them, also where nobody can sign in. */
@Command(name = "backup")
public final class BackupCommand extends VerbGroup {
    public BackupCommand(CliContext context, GlobalOptions options) {
        super(context, options, "list");
    }

    @Command(footer = "rubezh backup create")
    int create() {
        return run(open -> create(open.backups(), text(open)));
    }

    @Command(footer = "rubezh backup list --json")
    int list() {
        return run(open -> list(open.backups(), text(open)));
    }

    @Command(
            footer = {
                "rubezh backup check",
                "rubezh backup check KG-OSH-1a2b3c4d-20261127T043000Z.backup"
            })
    int check(@Parameters(paramLabel = "FILE", arity = "0..1") @Nullable Path file) {
        return runToExit(open -> check(open.backups(), file, text(open)));
    }

    @Command(
            footer = {
                "rubezh backup restore KG-OSH-1a2b3c4d-20261127T043000Z.backup",
                "rubezh backup restore KG-OSH-1a2b3c4d-20261127T043000Z.backup --yes"
            })
    int restore(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--yes") boolean confirmed,
            @Option(names = "--confirm", paramLabel = "LOGIN") @Nullable String confirmer,
            @Option(names = "--confirm-password-file", paramLabel = "FILE")
                    @Nullable Path passwordFile) {
        Path folder = context.stations().folder(options.data);
        if (!context.stations().exists(folder)) {
            return restoreClosed(folder, file, confirmed);
        }
        try {
            return run(open -> {
                Path found = open.backups().find(file);
                text(open).print(open.backups().compare(found));
                if (isConfirmed(confirmed)) {
                    restore(open.backups(), found, confirmation(confirmer, passwordFile));
                }
            });
        } catch (Fault fault) {
            if (fault.code().equals("STO-003")) {
                output.printFault(fault);
                return restoreClosed(folder, file, confirmed);
            }
            throw fault;
        }
    }

    @Command(footer = "rubezh backup folder")
    int folder(
            @Parameters(paramLabel = "DIR", arity = "0..1") @Nullable Path folder,
            @Option(names = "--second") boolean second) {
        return run(open -> folder(open.backups(), folder, second ? Place.SECOND : Place.FIRST));
    }

    private BackupText text(OpenRegister open) {
        return new BackupText(output, open.station().zone());
    }

    private void create(BackupService backups, BackupText text) {
        BackupService.Written written =
                withBar(
                        "cli.backup.step.write",
                        progress -> backups.create(Occasion.BY_HAND, progress));
        print(List.of(written.entry()), text);
        if (written.second() != null) {
            throw written.second();
        }
    }

    private <T> T withBar(String step, Function<LongConsumer, T> work) {
        try (var bar = new ProgressBar(output)) {
            return work.apply(done -> bar.show(step(step), done, 0));
        }
    }

    private void list(BackupService backups, BackupText text) {
        List<BackupService.Entry> entries = backups.list();
        if (entries.isEmpty() && !options.json) {
            output.printMessage("cli.backup.none", backups.folder());
        }
        print(entries, text);
    }

    private void print(List<BackupService.Entry> entries, BackupText text) {
        if (options.json) {
            output.printJson("backups", BackupText.tree(entries));
        } else {
            text.printEntries(entries);
        }
    }

    private static Path newest(BackupService backups) {
        return backups.list().stream()
                .findFirst()
                .map(BackupService.Entry::file)
                .orElseThrow(() -> new Fault(Fault.Exit.USAGE, "BAK-005", backups.folder()));
    }

    private Fault.Exit check(BackupService backups, @Nullable Path file, BackupText text) {
        Path backup = file == null ? newest(backups) : backups.find(file);
        Rehearsal rehearsal =
                withBar("cli.backup.step.check", done -> backups.rehearse(backup, done));
        text.print(rehearsal);
        return rehearsal.isSound() ? Fault.Exit.DONE : Fault.Exit.UNVERIFIED;
    }

    private boolean isConfirmed(boolean confirmed) {
        if (!confirmed) {
            output.printMessage("cli.backup.unconfirmed");
        }
        return confirmed;
    }

    private void restore(BackupService backups, Path file, @Nullable Confirmation confirmation) {
        try (var bar = new ProgressBar(output)) {
            backups.restore(
                    file, confirmation, done -> bar.show(step("cli.backup.step.write"), done, 0));
        }
        output.printMessage("cli.backup.restored", file);
    }

    private @Nullable Confirmation confirmation(
            @Nullable String confirmer, @Nullable Path passwordFile) {
        return confirmer == null
                ? null
                : new Confirmation(
                        confirmer, context.secret(SecretSource.CONFIRMATION, passwordFile));
    }

    /** Restores where there is no register, or none that opens. */
    private int restoreClosed(Path folder, Path file, boolean confirmed) {
        RestoreService service = context.stations().restores(folder);
        RestoreService.Inspection inspection = service.inspect(file);
        new BackupText(output, inspection.station().zone()).print(inspection);
        if (isConfirmed(confirmed)) {
            restore(service, inspection, file);
        }
        return Fault.Exit.DONE.status();
    }

    private void restore(RestoreService service, RestoreService.Inspection found, Path file) {
        try (var bar = new ProgressBar(output)) {
            service.restore(
                    file,
                    found.replaces() ? administrator() : null,
                    n -> bar.show(step("cli.backup.step.check"), n, 0));
        }
        output.printMessage(
                found.replaces() ? "cli.backup.restored.damaged" : "cli.backup.restored.new", file);
    }

    private Confirmation administrator() {
        return new Confirmation(context.login(options).orElse(""), context.password(options));
    }

    private void folder(BackupService backups, @Nullable Path folder, Place place) {
        if (folder != null) {
            backups.choose(place, folder);
        }
        for (Place each : Place.values()) {
            backups.location(each).ifPresent(location -> print(each, location));
        }
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
