package rubezh.app.diagnosis;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.diagnosis.CheckArea;
import rubezh.diagnosis.CheckLevel;
import rubezh.diagnosis.CheckResult;
import rubezh.store.file.RegisterFileFacts;

/**
 * Check of the clock: against the newest times that the register and its backups have, and against
 * the zone of the station. A clock that was put forward cannot be told without another one.
 */
final class ClockCheck {
    private static final Duration TOLERANCE = Duration.ofHours(1);

    /** The program is not older. */
    private static final LocalDate EARLIEST = LocalDate.of(2026, 1, 1);

    private final CheckedComputer computer;

    ClockCheck(CheckedComputer computer) {
        this.computer = computer;
    }

    /**
     * @param facts what is known of the register; null without one
     * @param backup time of the newest backup; null without one
     */
    List<CheckResult> run(@Nullable RegisterFileFacts facts, @Nullable Instant backup) {
        var results = new ArrayList<CheckResult>();
        results.add(time(facts, backup));
        if (facts != null) {
            results.add(zone(facts.station().zone()));
        }
        results.add(synchronised());
        return results;
    }

    private CheckResult time(@Nullable RegisterFileFacts facts, @Nullable Instant backup) {
        Instant now = computer.clock().instant();
        ZoneId zone = facts == null ? computer.clock().getZone() : facts.station().zone();
        var shown = LocalDateTime.ofInstant(now, zone);
        @Nullable Instant signIn = facts == null ? null : facts.newestSignIn();
        Optional<Instant> newest =
                Stream.of(Optional.ofNullable(signIn), Optional.ofNullable(backup))
                        .flatMap(Optional::stream)
                        .max(Comparator.naturalOrder());
        if (shown.toLocalDate().isBefore(EARLIEST)) {
            return result(CheckLevel.FAULT, "CLK-003", shown);
        }
        if (newest.isPresent() && now.isBefore(newest.get().minus(TOLERANCE))) {
            var before = LocalDateTime.ofInstant(newest.get(), zone);
            return result(CheckLevel.FAULT, "CLK-002", shown, before);
        }
        return newest.isPresent()
                ? result(CheckLevel.GOOD, "CLK-001", shown)
                : result(CheckLevel.NOTE, "CLK-004", shown);
    }

    private CheckResult zone(ZoneId station) {
        Instant now = computer.clock().instant();
        ZoneId own = computer.clock().getZone();
        boolean same = own.getRules().getOffset(now).equals(station.getRules().getOffset(now));
        return result(
                same ? CheckLevel.GOOD : CheckLevel.WARNING,
                same ? "CLK-005" : "CLK-006",
                own.getId(),
                station.getId());
    }

    /** The file is made by the service that sets the clock, after it has reached a time server. */
    private CheckResult synchronised() {
        Path told = computer.system().root().resolve("run/systemd/timesync/synchronized");
        return Files.exists(told)
                ? result(CheckLevel.GOOD, "CLK-007")
                : result(CheckLevel.NOTE, "CLK-008");
    }

    private static CheckResult result(CheckLevel level, String code, Object... arguments) {
        return CheckResult.of(CheckArea.CLOCK, level, code, arguments);
    }
}
