package rubezh.cli.drill;

import module java.base;

import rubezh.backup.BackupService.Confirmation;
import rubezh.backup.BackupService.Occasion;
import rubezh.bundle.verify.VerificationFinding;
import rubezh.cli.drill.DrillCommand.Drill;
import rubezh.cli.output.ConsoleOutput;
import rubezh.register.Query;
import rubezh.security.RecoveryCode;
import rubezh.session.OpenRegister;
import rubezh.session.Stations;
import rubezh.session.Stations.TrainingOfficer;
import rubezh.session.Stations.TrainingPost;
import rubezh.table.Operation2009;
import rubezh.text.Fault;

/** One drill from making training data to the check of the outcome. */
final class DrillWorkflow {
    private static final int CASES = 20;

    private final Stations stations;
    private final ConsoleOutput output;
    private final Path folder;

    /**
     * @param folder folder of this drill; must not hold another one
     */
    DrillWorkflow(Stations stations, ConsoleOutput output, Path folder) {
        this.stations = stations;
        this.output = output;
        this.folder = folder;
    }

    void run(Drill drill) {
        if (Files.exists(folder)) {
            throw new Fault(Fault.Exit.USAGE, "DRL-002", folder);
        }
        switch (drill) {
            case DAMAGED_REGISTER -> damagedRegister();
            case OTHER_LAPTOP -> otherLaptop();
            case SWAPPED_LAPTOPS -> swappedLaptops();
            case LOST_ADMINISTRATOR -> lostAdministrator();
        }
    }

    private Path station(String name) {
        return folder.resolve(name).resolve("station");
    }

    private OpenRegister open(String name, TrainingPost post, TrainingOfficer as) {
        return stations.openTraining(station(name), post, as, Optional.empty());
    }

    /** Makes a station with cases; returns its backup. */
    private Path makeStation(String name, TrainingPost post) {
        try (OpenRegister register = open(name, post, TrainingOfficer.OFFICER)) {
            var cases = Operation2009.read(register.reference(), register.register()::newLineId);
            long done = stations.recordTraining(register, cases.stream().limit(CASES), _ -> {});
            output.printMessage("cli.drill.recorded", done, post.code());
        }
        try (OpenRegister register = open(name, post, TrainingOfficer.ADMINISTRATOR)) {
            Path backup = register.backups().create(Occasion.BY_HAND, _ -> {}).entry().file();
            output.printMessage("cli.drill.backup", backup);
            return backup;
        }
    }

    private Confirmation administrator(String name) {
        String phrase = stations.trainingPhrase(station(name)).orElse("");
        return new Confirmation(TrainingOfficer.ADMINISTRATOR.login(), phrase.toCharArray());
    }

    private void damagedRegister() {
        Path backup = makeStation("post", TrainingPost.FIRST);
        damage(station("post").resolve("station.db"));
        check("cli.drill.refused", refusal(() -> stations.readStation(station("post"))), "STO-003");
        stations.restores(station("post")).restore(backup, administrator("post"), _ -> {});
        checkWhole("post");
    }

    private void damage(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            bytes[3] ^= 0x55;
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }

    private static String refusal(Runnable action) {
        try {
            action.run();
            return "";
        } catch (Fault fault) {
            return fault.code();
        }
    }

    private void otherLaptop() {
        Path backup = makeStation("old-laptop", TrainingPost.FIRST);
        copyPhrase("old-laptop", "new-laptop");
        stations.restores(station("new-laptop")).restore(backup, null, _ -> {});
        checkWhole("new-laptop");
    }

    /** Copies the password of the training station, which lies beside its register. */
    private void copyPhrase(String from, String to) {
        try {
            Files.createDirectories(station(to));
            try (var files = Files.list(station(from))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                    Files.copy(file, station(to).resolve(file.getFileName()));
                }
            }
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", station(to));
        }
    }

    private void swappedLaptops() {
        Path first = makeStation("first", TrainingPost.FIRST);
        Path second = makeStation("second", TrainingPost.SECOND);
        try (OpenRegister register =
                open("first", TrainingPost.FIRST, TrainingOfficer.ADMINISTRATOR)) {
            check(
                    "cli.drill.refused",
                    refusal(() -> register.backups().compare(second)),
                    "BAK-004");
        }
        check(
                "cli.drill.refused",
                refusal(() -> stations.restores(station("second")).inspect(first)),
                "BAK-004");
        checkWhole("first");
        checkWhole("second");
    }

    private void lostAdministrator() {
        var _ = makeStation("post", TrainingPost.FIRST);
        var sheet = new AtomicReference<RecoveryCode>();
        String login = TrainingOfficer.ADMINISTRATOR.login();
        try (OpenRegister register =
                open("post", TrainingPost.FIRST, TrainingOfficer.ADMINISTRATOR)) {
            register.officers().renewRecoverySheet(sheet::set);
            output.printMessage("cli.drill.sheet");
        }
        String oneTime = stations.recover(station("post"), sheet.get(), login);
        try (OpenRegister register =
                stations.open(
                        station("post"), Optional.of(login), oneTime.toCharArray(), _ -> {})) {
            check("cli.drill.one-time", "" + register.mustChangePassword(), "true");
        }
        String again = refusal(() -> stations.recover(station("post"), sheet.get(), login));
        check("cli.drill.refused", again, "SEC-030");
    }

    /** Checks that every case is there, and that nothing is damaged. */
    private void checkWhole(String name) {
        try (OpenRegister register =
                stations.open(
                        station(name),
                        Optional.of(TrainingOfficer.SUPERVISOR.login()),
                        administrator(name).password(),
                        _ -> {})) {
            long cases = register.register().catalogue().count(Query.ALL);
            check("cli.drill.cases", "" + cases, "" + CASES);
            long faults =
                    register.verify(_ -> {}).stream()
                            .filter(VerificationFinding::fault)
                            .filter(finding -> !finding.isAcknowledgeable())
                            .count();
            check("cli.drill.faults", "" + faults, "0");
        }
    }

    private void check(String key, String found, String expected) {
        if (!found.equals(expected)) {
            throw new Fault(Fault.Exit.UNVERIFIED, "DRL-001", expected, found);
        }
        output.printMessage(key, found);
    }
}
