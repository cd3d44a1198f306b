package rubezh.authority;

import module java.base;

import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.officer.OfficerRecord;
import rubezh.domain.officer.RoleGrant;
import rubezh.domain.review.StepAuthor;
import rubezh.journal.Revision;
import rubezh.json.AddedLines;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * What stations asked of each other and gave each other. It follows from the revisions and from who
 * their signers are: a step counts that a station takes in its own record, and one that gives,
 * declines or ends only if a supervisor took it.
 */
public final class GrantLog {
    /** Log without any grant. */
    static final GrantLog EMPTY = new GrantLog(List.of(), List.of());

    private static final AddedLines<GrantRecord, GrantStep> STEPS =
            new AddedLines<>(
                    RecordKind.GRANT, "steps", GrantRecord::steps, step -> step.act() != null);

    private static final AddedLines<OfficerRecord, RoleGrant> ROLES =
            new AddedLines<>(
                    RecordKind.OFFICER,
                    "grants",
                    OfficerRecord::grants,
                    RoleGrant::isByAdministrator);

    private final List<GrantEntry> written;
    private final List<StationGrant> grants;
    private final List<GrantRequest> requests;

    /**
     * @param all steps of stations in their own records, whoever took them
     * @param entries those of them that count
     */
    private GrantLog(List<GrantEntry> all, List<GrantEntry> entries) {
        this.written = List.copyOf(all);
        this.grants =
                entries.stream()
                        .filter(one -> one.is(GrantAct.GIVE) && mayGive(one))
                        .map(one -> new StationGrant(one, ends(one, entries)))
                        .toList();
        this.requests =
                entries.stream()
                        .filter(one -> one.is(GrantAct.ASK) && one.step().isComplete())
                        .map(one -> new GrantRequest(one, answers(one, entries)))
                        .toList();
    }

    /**
     * Reads grants.
     *
     * @param revisions those of all grant records and of the officers who wrote them, in any order
     * @param isTrue whether a revision names the station that signed it
     * @param isOfHeadquarters whether headquarters signed a revision
     */
    static GrantLog of(
            Collection<Revision> revisions,
            Predicate<Revision> isTrue,
            Predicate<Revision> isOfHeadquarters) {
        if (revisions.isEmpty()) {
            return EMPTY;
        }
        List<Revision> known = revisions.stream().filter(isTrue).toList();
        var roles = new OfficerRoles(known);
        Map<UUID, List<Revision>> records =
                known.stream()
                        .filter(RecordKind.GRANT::isOf)
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.subject().recordId(),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<GrantEntry> all =
                records.values().stream()
                        .flatMap(record -> entries(record, isOfHeadquarters))
                        .toList();
        return new GrantLog(
                all,
                all.stream()
                        .filter(one -> one.is(GrantAct.ASK) || roles.isBySupervisor(one))
                        .toList());
    }

    private static Stream<GrantEntry> entries(
            List<Revision> record, Predicate<Revision> isOfHeadquarters) {
        return STEPS
                .in(
                        record,
                        (step, revision) ->
                                new GrantEntry(step, revision, isOfHeadquarters.test(revision)))
                .stream();
    }

    /** Cases of its own a station gives, those of others headquarters. */
    private static boolean mayGive(GrantEntry one) {
        return one.step().isComplete()
                && !one.other().equals(one.station())
                && (one.headquarters() || one.cases().equals(one.station()));
    }

    private static List<GrantEntry> ends(GrantEntry given, List<GrantEntry> entries) {
        return entries.stream()
                .filter(one -> one.is(GrantAct.END) && one.speaksOf(given))
                .filter(one -> one.station().equals(given.station()))
                .toList();
    }

    private static List<GrantEntry> answers(GrantEntry asked, List<GrantEntry> entries) {
        return entries.stream()
                .filter(one -> one.speaksOf(asked))
                .filter(one ->
                        one.is(GrantAct.END)
                                ? one.station().equals(asked.station())
                                : one.station().equals(asked.other()))
                .toList();
    }

    /**
     * Roles of officers by the records of their stations, within one chain: so no clock is asked.
     */
    private static final class OfficerRoles {
        private static final Comparator<Revision> LATEST_FIRST =
                Comparator.comparingLong((Revision one) -> one.link().seq())
                        .thenComparing(Revision::id)
                        .reversed();

        private final Map<UUID, List<Revision>> officers;

        OfficerRoles(List<Revision> known) {
            this.officers =
                    known.stream()
                            .filter(RecordKind.OFFICER::isOf)
                            .collect(Collectors.groupingBy(one -> one.subject().recordId()));
        }

        /**
         * Returns whether an officer says to be a supervisor, and the last roles that the same
         * installation recorded of him before do not say otherwise.
         */
        boolean isBySupervisor(GrantEntry entry) {
            Revision.Link link = entry.revision().link();
            UUID author = DerivedId.ofAuthor(entry.revision());
            return entry.step().by().isSupervisor()
                    && officers.getOrDefault(author, List.of()).stream()
                            .filter(one -> one.link().replica().equals(link.replica()))
                            .filter(one -> one.link().seq() < link.seq())
                            .sorted(LATEST_FIRST)
                            .flatMap(one -> roles(one).reversed().stream())
                            .findFirst()
                            .filter(last -> !last.contains(StepAuthor.SUPERVISOR))
                            .isEmpty();
        }

        private static List<List<String>> roles(Revision revision) {
            return ROLES.in(List.of(revision), (grant, _) -> grant.roles());
        }
    }

    /** Returns all rights given, those that ended too; the record of each station in its order. */
    public List<StationGrant> grants() {
        return grants;
    }

    /** Returns all requests, answered ones too; the record of each station in its order. */
    public List<GrantRequest> requests() {
        return requests;
    }

    /**
     * Returns whether a right in force lets a station write.
     *
     * @param owners stations whose cases are meant
     */
    boolean isGiven(StationRight right, Set<String> owners, String station) {
        return grants.stream()
                .anyMatch(one -> one.isInForce() && isOf(one, right, owners, station));
    }

    /**
     * Returns whether a revision counts by a right that its signer was given.
     *
     * @param owners stations whose cases are meant
     */
    boolean admits(StationRight right, Set<String> owners, Revision revision) {
        String station = revision.act().station();
        return grants.stream()
                .anyMatch(one -> isOf(one, right, owners, station) && one.admits(revision));
    }

    private static boolean isOf(
            StationGrant one, StationRight right, Set<String> owners, String station) {
        return one.right() == right
                && one.station().equals(station)
                && owners.stream().anyMatch(one::covers);
    }

    /**
     * Returns the stations whose cases a station gets by rights in force, {@link GrantStep#ALL}
     * among them for those of all.
     */
    public Set<String> receivedBy(String station) {
        return grants.stream()
                .filter(one -> one.isInForce() && one.station().equals(station))
                .map(one -> one.given().cases())
                .collect(Collectors.toSet());
    }

    /**
     * Returns whether a station gets cases by rights in force.
     *
     * @param owners stations that all have to be meant
     */
    public boolean givesCases(Set<String> owners, String station) {
        Set<String> received = receivedBy(station);
        return received.contains(GrantStep.ALL)
                || !owners.isEmpty() && received.containsAll(owners);
    }

    /**
     * Returns the stations on whose cases others may decide or write, by records that have changed:
     * whatever they say of it now, it may have been otherwise before.
     *
     * @param changed ids of records
     */
    public Set<String> concerned(Set<UUID> changed) {
        return written.stream()
                .filter(one -> one.is(GrantAct.GIVE) && one.step().right() != StationRight.RECEIVE)
                .filter(given ->
                        Stream.concat(Stream.of(given), ends(given, written).stream())
                                .map(GrantEntry::revision)
                                .anyMatch(by ->
                                        changed.contains(by.subject().recordId())
                                                || changed.contains(DerivedId.ofAuthor(by))))
                .map(GrantEntry::cases)
                .collect(Collectors.toSet());
    }
}
