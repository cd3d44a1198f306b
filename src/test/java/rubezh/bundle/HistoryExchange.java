package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.authority.Audience;
import rubezh.authority.Authority;
import rubezh.bundle.HostileHistory.Desk;
import rubezh.bundle.format.BundleHeader.Origin;
import rubezh.bundle.receipt.MeantRecords;
import rubezh.bundle.roster.HistoryRoster;
import rubezh.bundle.verify.RevocationCheck;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.StoredRevision;
import rubezh.json.DerivedId;

/**
 * Bundles between the computers of a history: what is meant for a station, where headquarters lets
 * each have that alone, and what counts of a revoked computer. Either is compared with an own
 * computation at every bundle.
 *
 * @param roster roster of headquarters
 * @param headquarters computer of headquarters
 * @param isFiltered whether posts are sent what is meant for them alone
 * @param authority whose word counts
 * @param stations station of each computer
 */
record HistoryExchange(
        HistoryRoster roster,
        UUID headquarters,
        boolean isFiltered,
        Authority authority,
        Map<UUID, String> stations) {
    /** Returns what an honest computer sends to another one, of what it has. */
    List<StoredRevision> sent(Desk from, Desk to) {
        List<StoredRevision> all = from.journal().ofAll();
        if (!isPartial(from, to)) {
            return new ArrayList<>(all);
        }
        MeantRecords expected = meant(from);
        List<Revision> revisions = all.stream().map(StoredRevision::revision).toList();
        Set<UUID> meant = meant(revisions, to.station(), expected.operations(to.station()));
        assertThat(meant).as("meant for %s", to).isEqualTo(expected.of(to.station()));
        return new ArrayList<>(
                all.stream()
                        .filter(one -> meant.contains(one.revision().subject().recordId()))
                        .toList());
    }

    /** Returns for whom what a computer has is meant. */
    MeantRecords meant(Desk desk) {
        return new MeantRecords(
                desk.journal().ofAll().stream().map(StoredRevision::revision).toList(), authority);
    }

    private boolean isPartial(Desk from, Desk to) {
        return isFiltered
                && !from.station().equals(HostileHistory.HOSTILE)
                && !to.station().equals(HostileHistory.HEADQUARTERS);
    }

    /** Returns the records meant for a station as the lists of a register tell it. */
    private Set<UUID> meant(List<Revision> all, String station, Set<String> operations) {
        Map<UUID, Set<Audience>> audiences =
                all.stream()
                        .collect(Collectors.groupingBy(one -> one.subject().recordId()))
                        .entrySet()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        one -> Audience.of(one.getValue(), authority)));
        var wanted = new HashSet<>(Set.of(Audience.EVERYBODY, Audience.ofStation(station)));
        operations.forEach(code -> wanted.add(Audience.ofOperation(code)));
        audiences.values().stream()
                .filter(one -> one.contains(Audience.ofStation(station)))
                .flatMap(Set::stream)
                .filter(one -> one.text().startsWith(Audience.ofOperation("").text()))
                .forEach(wanted::add);
        var meant = new HashSet<UUID>();
        audiences.forEach((id, some) -> {
            if (!Collections.disjoint(some, wanted)) {
                meant.add(id);
                meant.add(DerivedId.ofReview(id));
            }
        });
        meant.retainAll(audiences.keySet());
        return meant;
    }

    /** Lets a computer take what another one sent, but what does not count of revoked ones. */
    void take(Desk from, Desk to, List<StoredRevision> bundle) {
        boolean isJudged = isPartial(from, to) && from.journal().replica().equals(headquarters);
        to.journal().accept(isJudged ? bundle : taken(from, to, bundle), () -> {});
    }

    private List<StoredRevision> taken(Desk from, Desk to, List<StoredRevision> bundle) {
        List<StoredRevision> held = to.journal().ofAll();
        var all = new ArrayList<>(held);
        all.addAll(bundle);
        if (roster.revoked(all).isEmpty()) {
            return bundle;
        }
        Map<UUID, Origin> known = new HashMap<>();
        stations.forEach((replica, station) ->
                known.put(replica, new Origin(replica, station, HistoryRoster.KEY)));
        Origin sender = Objects.requireNonNull(known.get(from.journal().replica()));
        List<StoredRevision> taken =
                RevocationCheck.taken(to.journal(), roster.log(held), known, sender, bundle);
        Predicate<StoredRevision> counting = roster.counting(all);
        assertThat(ids(taken))
                .as("taken by %s of %s", to.station(), from.station())
                .isEqualTo(
                        ids(
                                bundle.stream()
                                        .filter(one ->
                                                to.journal().contains(one.id())
                                                        || counting.test(one))
                                        .toList()));
        return taken;
    }

    static Set<RevisionId> ids(Collection<StoredRevision> some) {
        return some.stream().map(StoredRevision::id).collect(Collectors.toSet());
    }
}
