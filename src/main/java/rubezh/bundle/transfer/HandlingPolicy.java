package rubezh.bundle.transfer;

import module java.base;

import rubezh.authority.GrantLog;
import rubezh.bundle.roster.Headquarters;
import rubezh.bundle.roster.RosterStore;
import rubezh.domain.reference.Code.Handling;

/**
 * Which records may go to the recipients of an export by their handling codes. Headquarters takes
 * every record, and a station those it began. All others take a record only if its code lets it be
 * passed on: H2 forbids that without a consent, which a right over the cases is, H3 has limits that
 * a program cannot read, and a code not known here is no permission.
 *
 * @param stations codes of the recipients that are not headquarters
 */
record HandlingPolicy(Set<String> stations) {
    static HandlingPolicy of(List<String> recipients, RosterStore rosters) {
        Optional<String> headquarters = rosters.headquarters().map(Headquarters::station);
        var stations = new TreeSet<>(recipients);
        stations.remove(ExportRequest.HEADQUARTERS);
        headquarters.ifPresent(stations::remove);
        return new HandlingPolicy(stations);
    }

    /** Returns whether a code has to be looked at for these recipients. */
    boolean restricts(String code) {
        return !stations.isEmpty() && !code.isEmpty() && !new Handling(code).isPassedOn();
    }

    /**
     * Returns whether a record with a restricting code may go to all recipients.
     *
     * @param begunAt codes of the stations that began it
     */
    boolean permits(String code, Set<String> begunAt, GrantLog grants) {
        boolean asksConsent = new Handling(code).asksConsent();
        return stations.stream()
                .allMatch(station ->
                        begunAt.contains(station)
                                || asksConsent && grants.givesCases(begunAt, station));
    }
}
