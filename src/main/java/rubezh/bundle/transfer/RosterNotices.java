package rubezh.bundle.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.roster.Roster;
import rubezh.bundle.roster.RosterLog;
import rubezh.bundle.transfer.ImportNotice.Kind;
import rubezh.bundle.verify.OpenedBundle;
import rubezh.domain.roster.RosterEntry;

/** Notices of an import on the roster of headquarters: a new one, and what is wrong with it. */
final class RosterNotices {
    private final OpenedBundle bundle;
    private final ExchangeConfig config;
    private final List<ImportNotice> notices = new ArrayList<>();

    RosterNotices(OpenedBundle bundle, ExchangeConfig config) {
        this.bundle = bundle;
        this.config = config;
    }

    List<ImportNotice> build() {
        RosterLog before = bundle.keys().rostersBefore();
        RosterLog after = bundle.keys().rosters();
        List<Roster> added = after.without(before);
        Optional<Roster> inForce = after.inForce();
        inForce.filter(added::contains).ifPresent(this::addNew);
        boolean brought = added.stream().anyMatch(roster -> isOf(after, roster));
        if (brought && inForce.filter(added::contains).isEmpty()) {
            addOlder(added, after);
        }
        inForce.filter(roster -> roster.isExpired(config.clock().instant()))
                .ifPresent(roster -> add(Kind.ROSTER_EXPIRED, roster.version(), day(roster)));
        added.stream()
                .filter(roster -> !isOf(after, roster))
                .map(Roster::signer)
                .distinct()
                .forEach(signer -> add(Kind.ROSTER_IGNORED, stationOf(signer)));
        inForce.flatMap(roster -> roster.find(sender().replica()))
                .filter(RosterEntry::isRevoked)
                .ifPresent(this::addRevoked);
        return notices;
    }

    private static boolean isOf(RosterLog log, Roster roster) {
        return log.isHeadquarters(roster.signer());
    }

    private void addNew(Roster roster) {
        add(Kind.ROSTER, roster.version(), roster.entries().size(), day(roster));
    }

    private void addOlder(List<Roster> added, RosterLog after) {
        long theirs =
                added.stream()
                        .filter(roster -> isOf(after, roster))
                        .mapToLong(Roster::version)
                        .max()
                        .orElse(0);
        add(Kind.ROSTER_OLDER, theirs, after.version());
    }

    private void addRevoked(RosterEntry entry) {
        Long last = entry.revokedAfterSeq();
        add(Kind.REVOKED_SENDER, sender().station(), last == null ? 0 : last);
    }

    private Origin sender() {
        return bundle.header().from();
    }

    private String stationOf(UUID replica) {
        return bundle.keys().stationOf(replica).orElse(replica.toString());
    }

    /** Returns the last day of a roster, as in its text; the day of the station's zone. */
    private String day(Roster roster) {
        return roster.expires().atZoneSameInstant(config.station().zone()).toLocalDate().toString();
    }

    private void add(Kind kind, Object... arguments) {
        notices.add(ImportNotice.of(kind, arguments));
    }
}
