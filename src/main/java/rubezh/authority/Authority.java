package rubezh.authority;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.domain.grant.StationRight;
import rubezh.domain.operation.OperationDay;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.journal.StoredRevision;
import rubezh.json.BoundId;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.security.Installation;
import rubezh.security.InstallationLookup;

/**
 * Whose word counts: which revisions of a record make its view, and which are offers. It depends on
 * the revisions and on who their signers are, never on the order in which they arrived or on a
 * clock.
 *
 * <p>Cases, operations and watch entries belong to the station that began them and to headquarters.
 * What others write is an offer until an owner writes a revision after it, unless a grant lets it
 * count. Of the kinds in which only added lines count, such as reviews and code lists, who may add
 * which line is told by {@link #isOwner} and by the log of that kind.
 *
 * <pre>{@code
 * RecordView view = RevisionMerger.view(authority.counting(RecordKind.SEIZURE, journal.ofRecord(id)));
 * }</pre>
 */
public final class Authority {
    /** Authority where no signer is known, so that what each says of itself is taken. */
    public static final Authority ANYBODY = new Authority(_ -> Optional.empty());

    private static final Set<String> OWNED =
            Set.of(
                    RecordKind.SEIZURE.name(),
                    RecordKind.OPERATION.name(),
                    RecordKind.WATCH_ENTRY.name());

    private final InstallationLookup installations;
    private final GrantSource source;
    private final @Nullable AtomicReference<GrantLog> remembered;

    /** Creates the authority of a register without grants. */
    public Authority(InstallationLookup lookup) {
        this(lookup, GrantSource.NONE);
    }

    /**
     * @param lookup who the signers are; of an unknown one what it says of itself is taken, as no
     *     revision of it gets into a register
     * @param grants what stations gave each other
     */
    public Authority(InstallationLookup lookup, GrantSource grants) {
        this(lookup, grants, null);
    }

    private Authority(
            InstallationLookup lookup,
            GrantSource grants,
            @Nullable AtomicReference<GrantLog> reference) {
        this.installations = lookup;
        this.source = grants;
        this.remembered = reference;
    }

    /**
     * Returns an authority that reads once what stations gave each other: of use for one piece of
     * work. Thread-safe if the lookup is.
     */
    public Authority remembering() {
        return new Authority(installations, source, new AtomicReference<>());
    }

    /** Returns what stations asked of each other and gave each other. */
    public GrantLog grants() {
        if (remembered == null) {
            return readGrants();
        }
        GrantLog known = remembered.get();
        if (known == null) {
            known = readGrants();
            remembered.set(known);
        }
        return known;
    }

    private GrantLog readGrants() {
        return GrantLog.of(source.revisions(), this::isTrue, this::isOfHeadquarters);
    }

    /** Returns the code of the station whose installation signed a revision. */
    public String signer(Revision revision) {
        return installations
                .find(revision.link().replica())
                .map(Installation::station)
                .orElse(revision.act().station());
    }

    /** Returns whether a revision names the station that signed it as that of its author. */
    public boolean isTrue(Revision revision) {
        return signer(revision).equals(revision.act().station());
    }

    /** Returns whether headquarters signed a revision. */
    public boolean isOfHeadquarters(Revision revision) {
        return installations
                .find(revision.link().replica())
                .filter(Installation::headquarters)
                .isPresent();
    }

    /**
     * Returns a test whether the signer of a revision may change what is built in, as it holds at
     * one station: headquarters for all, each station at home.
     *
     * @param own code of the station
     */
    public Predicate<Revision> changesAll(String own) {
        return revision -> isOfHeadquarters(revision) || signer(revision).equals(own);
    }

    /** Returns the revisions of a kind that count, among those stored under a record id. */
    public List<Revision> counting(RecordKind<?> kind, Collection<StoredRevision> stored) {
        return counting(kind.among(stored));
    }

    /**
     * Returns the revisions that count.
     *
     * @param known all known revisions of one record and kind, in any order
     */
    public List<Revision> counting(Collection<Revision> known) {
        return isOwned(known) ? taken(known) : RevisionMerger.only(known, this::counts);
    }

    /**
     * Returns the revisions that make the view shown: those that count, and all while none does, as
     * of a record whose beginning has not arrived.
     *
     * @param known all known revisions of one record and kind, in any order
     */
    public List<Revision> shown(Collection<Revision> known) {
        List<Revision> counting = counting(known);
        return counting.isEmpty() ? List.copyOf(known) : counting;
    }

    /** Returns whether a revision of a kind without owners counts. */
    private boolean counts(Revision revision) {
        return isTrue(revision)
                && (!RecordKind.OPERATION_DAY.isOf(revision) || countsInDay(revision));
    }

    /**
     * Returns whether a revision gives the figures of the station that its record is about; in any
     * other place they would hide those that are there.
     */
    private boolean countsInDay(Revision revision) {
        OperationDay day = RecordKind.OPERATION_DAY.read(revision);
        boolean inPlace =
                DerivedId.of(day).filter(revision.subject().recordId()::equals).isPresent();
        return inPlace && (signer(revision).equals(day.station()) || isOfHeadquarters(revision));
    }

    private static boolean isOwned(Collection<Revision> known) {
        return known.stream().anyMatch(one -> OWNED.contains(one.subject().kind()));
    }

    /** Returns what owners wrote, and what they had before them. */
    private List<Revision> taken(Collection<Revision> known) {
        if (known.size() == 1) {
            // Most records: whoever is not contradicted by anybody owns what he wrote.
            return known.stream().filter(this::isTrue).toList();
        }
        Predicate<Revision> byOwner = owners(known);
        return known.stream().allMatch(byOwner)
                ? List.copyOf(known)
                : RevisionMerger.upTo(
                        known, known.stream().filter(byOwner).map(Revision::id).toList());
    }

    /**
     * Returns the newest offers for a record of a kind with owners: revisions that do not count and
     * are before no other such one, in the order of their ids; none while nothing counts.
     *
     * @param known all known revisions of one record and kind, in any order
     */
    public List<Revision> offers(Collection<Revision> known) {
        Set<RevisionId> counting =
                counting(known).stream().map(Revision::id).collect(Collectors.toSet());
        if (counting.isEmpty() || counting.size() == known.size() || !isOwned(known)) {
            return List.of();
        }
        Predicate<Revision> isOther = one -> !counting.contains(one.id()) && isTrue(one);
        Set<RevisionId> followed =
                RevisionMerger.only(known, isOther).stream()
                        .flatMap(one -> one.link().parents().stream())
                        .collect(Collectors.toSet());
        return known.stream()
                .filter(one -> isOther.test(one) && !followed.contains(one.id()))
                .sorted(Comparator.comparing(Revision::id))
                .toList();
    }

    /**
     * Returns whether somebody offers a change of a record.
     *
     * @param known all known revisions of it, in any order
     */
    public boolean hasOffers(Collection<Revision> known) {
        return !offers(known).isEmpty();
    }

    /**
     * Returns a test whether a revision is that of an owner of its record, or of a station that may
     * correct it.
     *
     * @param known all known revisions of the record, in any order
     */
    public Predicate<Revision> owners(Collection<Revision> known) {
        return entitled(known, StationRight.CORRECT);
    }

    /**
     * Returns a test whether the signer of a revision may decide on a case: an owner, or a station
     * that may review it.
     *
     * @param known all known revisions of the case, in any order
     */
    public Predicate<Revision> reviewers(Collection<Revision> known) {
        return entitled(known, StationRight.REVIEW);
    }

    private Predicate<Revision> entitled(Collection<Revision> known, StationRight right) {
        Set<String> stations = stations(known);
        boolean isCase = isCase(known);
        return revision ->
                isTrue(revision)
                        && (stations.isEmpty()
                                || stations.contains(signer(revision))
                                || isOfHeadquarters(revision)
                                || isCase && grants().admits(right, stations, revision));
    }

    private static boolean isCase(Collection<Revision> known) {
        return known.stream().anyMatch(RecordKind.SEIZURE::isOf);
    }

    /**
     * Returns the revisions that owners of their record signed; only they add lines to it.
     *
     * @param known all known revisions of one record and kind, in any order
     */
    public List<Revision> byOwners(Collection<Revision> known) {
        return RevisionMerger.only(known, owners(known));
    }

    /**
     * Returns whether an installation may decide what a record says; one that nobody knows may.
     *
     * @param known all known revisions of the record, in any order
     */
    public boolean isOwner(Collection<Revision> known, UUID replica) {
        return isEntitled(known, replica, StationRight.CORRECT);
    }

    /**
     * Returns whether an installation may decide on a case; one that nobody knows may.
     *
     * @param known all known revisions of the case, in any order
     */
    public boolean isReviewer(Collection<Revision> known, UUID replica) {
        return isEntitled(known, replica, StationRight.REVIEW);
    }

    private boolean isEntitled(Collection<Revision> known, UUID replica, StationRight right) {
        Set<String> owners = stations(known);
        return owners.isEmpty()
                || installations
                        .find(replica)
                        .filter(one -> !one.headquarters() && !owners.contains(one.station()))
                        .filter(one ->
                                !isCase(known) || !grants().isGiven(right, owners, one.station()))
                        .isEmpty();
    }

    /**
     * Returns the station that a record belongs to, if what an installation writes is an offer to
     * it; empty if it may change the record.
     */
    public Optional<String> offeredTo(Collection<Revision> known, UUID replica) {
        return isOwner(known, replica)
                ? Optional.empty()
                : Optional.of(stations(known).stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Returns whether an installation may speak for a station; one that nobody knows may. */
    public boolean speaksFor(UUID replica, String station) {
        return installations
                .find(replica)
                .filter(one -> !one.headquarters() && !one.speaksFor(station))
                .isEmpty();
    }

    /**
     * Returns the stations that a record belongs to besides headquarters: that of the installation
     * its id is bound to, else those that began it; empty if nothing is known of its beginning.
     */
    public Set<String> stations(Collection<Revision> known) {
        Set<String> bound = signers(known, this::isBound);
        if (!bound.isEmpty()) {
            return bound;
        }
        List<Revision> first =
                known.stream()
                        .filter(one -> one.link().parents().isEmpty() && isTrue(one))
                        .toList();
        Set<String> headquarters =
                isDerived(known) ? signers(first, this::isOfHeadquarters) : Set.of();
        return headquarters.isEmpty() ? signers(first, _ -> true) : headquarters;
    }

    private static boolean isDerived(Collection<Revision> known) {
        return known.stream().anyMatch(one -> RecordKind.OPERATION.isOf(one));
    }

    private Set<String> signers(Collection<Revision> some, Predicate<Revision> which) {
        return some.stream().filter(which).map(this::signer).collect(Collectors.toSet());
    }

    private boolean isBound(Revision revision) {
        return BoundId.isOf(revision.subject().recordId(), revision.link().replica());
    }
}
