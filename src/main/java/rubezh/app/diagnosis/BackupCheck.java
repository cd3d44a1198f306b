package rubezh.app.diagnosis;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.backup.BackupService;
import rubezh.backup.BackupService.BackupStatus;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.store.backup.BackupFile;
import rubezh.store.backup.BackupFolder;
import rubezh.store.file.RegisterFileFacts;

/** Check of the backups: when and where the newest was written, and when a restore was tried. */
final class BackupCheck {
    private static final Duration REHEARSAL = Duration.ofDays(40);

    private final CheckedComputer computer;

    BackupCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    /**
     * @param facts what is known of the register, without which its backups are not known
     */
    List<CheckResult> run(RegisterFileFacts facts) {
        var results = new ArrayList<CheckResult>();
        ZoneId zone = facts.station().zone();
        results.add(newest(facts.register(), zone));
        results.add(second());
        results.add(rehearsal(zone));
        return results;
    }

    /** Returns the time of the newest backup. */
    Optional<Instant> newestTime(UUID register) {
        return newestFile(register).map(BackupFile::at);
    }

    private Optional<BackupFile> newestFile(UUID register) {
        return Stream.concat(Stream.of(first()), computer.folders().second().stream())
                .flatMap(folder -> new BackupFolder(folder, register).list().stream())
                .max(Comparator.comparing(BackupFile::at));
    }

    private CheckResult newest(UUID register, ZoneId zone) {
        Optional<BackupFile> newest = newestFile(register);
        if (newest.isEmpty()) {
            return result(CheckLevel.WARNING, "CPY-002", first());
        }
        Instant at = newest.get().at();
        boolean stale = at.isBefore(computer.clock().instant().minus(BackupService.STALE));
        return result(
                stale ? CheckLevel.WARNING : CheckLevel.GOOD,
                stale ? "CPY-003" : "CPY-001",
                LocalDateTime.ofInstant(at, zone),
                Objects.requireNonNull(newest.get().file().toAbsolutePath().getParent()));
    }

    /** A backup beside the register is lost with its disk. */
    private CheckResult second() {
        Optional<Path> second = computer.folders().second();
        if (second.isPresent() && !Files.isDirectory(second.get())) {
            return result(CheckLevel.WARNING, "CPY-004", second.get());
        }
        Path apart = second.orElseGet(this::first);
        return isOnDiskOfRegister(apart)
                ? result(CheckLevel.WARNING, "CPY-005", apart)
                : result(CheckLevel.GOOD, "CPY-007", apart);
    }

    private boolean isOnDiskOfRegister(Path folder) {
        try {
            return Files.getFileStore(DiskCheck.existing(folder))
                    .equals(Files.getFileStore(computer.data()));
        } catch (IOException unknown) {
            return true;
        }
    }

    private CheckResult rehearsal(ZoneId zone) {
        if (computer.backups().isEmpty()) {
            return result(CheckLevel.NOTE, "CPY-010");
        }
        BackupStatus status = computer.backups().get();
        @Nullable Instant rehearsed = status.rehearsed();
        if (rehearsed == null) {
            return result(CheckLevel.WARNING, "CPY-009");
        }
        boolean old = rehearsed.isBefore(computer.clock().instant().minus(REHEARSAL));
        return result(
                old ? CheckLevel.WARNING : CheckLevel.GOOD,
                old ? "CPY-011" : "CPY-008",
                LocalDateTime.ofInstant(rehearsed, zone));
    }

    private Path first() {
        return computer.folders().backups();
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.BACKUP, level, code, arguments);
    }
}
