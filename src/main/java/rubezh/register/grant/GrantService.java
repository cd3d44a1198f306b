package rubezh.register.grant;

import module java.base;

import org.jspecify.annotations.Nullable;
import rubezh.authority.GrantEntry;
import rubezh.authority.GrantLog;
import rubezh.authority.GrantRequest;
import rubezh.authority.StationGrant;
import rubezh.domain.grant.GrantAct;
import rubezh.domain.grant.GrantRecord;
import rubezh.domain.grant.GrantStep;
import rubezh.domain.grant.StationRight;
import rubezh.domain.station.Station;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.register.RegisterStorage;
import rubezh.register.revision.IdSource;
import rubezh.register.revision.RecordEdit;
import rubezh.register.revision.RevisionWriter;
import rubezh.security.Installation;
import rubezh.security.Permission;
import rubezh.security.Session;
import rubezh.text.BlankCharacters;
import rubezh.text.Fault;

/**
 * Rights of stations over each other's cases. What a station does it writes into its own record, so
 * nobody writes for another. Reads the register, so not for the JavaFX thread.
 *
 * <pre>{@code
 * grants.give(new RightRequest(StationRight.REVIEW, "KG-KAR", "KG-OSH"), "no supervisor in May");
 * }</pre>
 */
public final class GrantService {
    private static final int MIN_REASON = 3;

    private final RegisterStorage storage;
    private final Session session;
    private final Supplier<Station> station;
    private final IdSource source;

    /**
     * @param current returns the station as it is now
     */
    public GrantService(
            RegisterStorage registerStorage,
            Session session,
            Supplier<Station> current,
            IdSource idSource) {
        this.storage = registerStorage;
        this.session = session;
        this.station = current;
        this.source = idSource;
    }

    /** Returns the code of this station. */
    public String station() {
        session.require(Permission.SIGNED_IN);
        return code();
    }

    /** Returns the codes of the other stations of which anything is held. */
    public SortedSet<String> knownStations() {
        session.require(Permission.READ_EXCHANGE);
        var stations = new TreeSet<String>();
        storage.journal()
                .versionVector()
                .byReplica()
                .keySet()
                .forEach(replica ->
                        storage.installations()
                                .find(replica)
                                .map(Installation::station)
                                .ifPresent(stations::add));
        stations.remove(code());
        return stations;
    }

    /** Returns the code of headquarters; empty if none is known. */
    public Optional<String> headquarters() {
        session.require(Permission.SIGNED_IN);
        return storage.installations().headquarters();
    }

    /** Returns the rights in force that concern this station: given by it, to it, or over it. */
    public List<RightStep> inForce() {
        session.require(Permission.READ_EXCHANGE);
        return given().map(StationGrant::given).map(RightStep::of).toList();
    }

    private Stream<StationGrant> given() {
        return log().grants().stream()
                .filter(StationGrant::isInForce)
                .filter(one -> RightStep.of(one.given()).concerns(code()));
    }

    /** Returns the requests of this station that wait for another one. */
    public List<RightStep> asked() {
        session.require(Permission.READ_EXCHANGE);
        return waiting(one -> one.station().equals(code()));
    }

    /** Returns the requests of other stations that wait for this one. */
    public List<RightStep> toAnswer() {
        session.require(Permission.READ_EXCHANGE);
        return waiting(one -> one.other().equals(code()));
    }

    private List<RightStep> waiting(Predicate<RightStep> which) {
        return log().requests().stream()
                .filter(GrantRequest::isWaiting)
                .map(one -> RightStep.of(one.asked()))
                .filter(which)
                .toList();
    }

    /**
     * Returns what other stations gave, ended or declined that concerns this one and the officer
     * has not seen.
     */
    public List<UnseenStep> news() {
        session.require(Permission.READ_EXCHANGE);
        Set<String> seen = seen().ids();
        return ofOthers().filter(one -> !seen.contains(one.step().id().toString())).toList();
    }

    /** Notes that the officer has seen all of {@link #news}. */
    public void noteSeen() {
        session.require(Permission.READ_EXCHANGE);
        seen().remember(ofOthers().map(one -> one.step().id()));
    }

    private Stream<UnseenStep> ofOthers() {
        GrantLog log = log();
        Stream<UnseenStep> given =
                log.grants().stream()
                        .flatMap(one ->
                                Stream.concat(Stream.of(one.given()), one.ends().stream())
                                        .map(step -> unseen(step, one.given())));
        Stream<UnseenStep> declined =
                log.requests().stream()
                        .filter(one -> one.asked().station().equals(code()))
                        .flatMap(one ->
                                one.answers().stream().map(step -> unseen(step, one.asked())))
                        .filter(one -> one.step().act() == GrantAct.DECLINE);
        return Stream.concat(given, declined)
                .filter(one -> one.about().concerns(code()))
                .filter(one -> !one.step().station().equals(code()));
    }

    private static UnseenStep unseen(GrantEntry step, GrantEntry about) {
        return new UnseenStep(RightStep.of(step), RightStep.of(about));
    }

    /**
     * Asks another station for a right.
     *
     * @throws Fault {@code GRT-001} without a reason, {@code GRT-002} for the own station, {@code
     *     GRT-003} for cases that the other station cannot give, {@code GRT-004} if the same is
     *     asked or given already; then nothing is written
     */
    public void ask(RightRequest request, String reason) {
        session.require(Permission.GRANT);
        require(request, request.station(), isHeadquarters(request.station()));
        boolean waits = asked().stream().anyMatch(one -> one.isSame(request));
        if (waits || isGiven(request.station(), request.right(), code(), request.cases())) {
            throw new Fault(Fault.Exit.FINDINGS, "GRT-004", request.station());
        }
        write(step(GrantAct.ASK, request, null, reason));
    }

    /**
     * Gives another station a right. What that station signed before, as far as it is here, counts
     * no more than it did.
     *
     * @throws Fault as {@link #ask}
     */
    public void give(RightRequest request, String reason) {
        session.require(Permission.GRANT);
        give(request, null, reason);
    }

    /**
     * Gives what another station asked.
     *
     * @throws Fault {@code GRT-005} if no such request waits; else as {@link #give}
     */
    public void give(UUID request, String reason) {
        session.require(Permission.GRANT);
        RightStep asked = request(request);
        StationRight right = Objects.requireNonNull(asked.right());
        var wanted = new RightRequest(right, asked.station(), asked.cases());
        give(wanted, request, reason);
    }

    private void give(RightRequest request, @Nullable UUID asked, String reason) {
        require(request, code(), isHeadquarters(code()));
        if (isGiven(code(), request.right(), request.station(), request.cases())) {
            throw new Fault(Fault.Exit.FINDINGS, "GRT-004", request.station());
        }
        write(step(GrantAct.GIVE, request, asked, reason));
    }

    /**
     * Declines what another station asked.
     *
     * @throws Fault {@code GRT-001} without a reason, {@code GRT-005} if no such request waits
     */
    public void decline(UUID request, String reason) {
        session.require(Permission.GRANT);
        request(request);
        write(step(GrantAct.DECLINE, null, request, reason));
    }

    private RightStep request(UUID id) {
        return toAnswer().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "GRT-005", id));
    }

    /**
     * Ends a right that this station gave, or takes back what it asked. What the other station
     * decided or wrote by the right, as far as it is here, goes on to count.
     *
     * @throws Fault {@code GRT-001} without a reason, {@code GRT-006} if this station has given and
     *     asked no such thing, or it has ended
     */
    public void end(UUID id, String reason) {
        session.require(Permission.GRANT);
        Optional<StationGrant> given =
                given().filter(one -> one.given().id().equals(id))
                        .filter(one -> one.given().station().equals(code()))
                        .findFirst();
        if (given.isEmpty() && asked().stream().noneMatch(one -> one.id().equals(id))) {
            throw new Fault(Fault.Exit.FINDINGS, "GRT-006", id);
        }
        GrantStep end = step(GrantAct.END, null, id, reason);
        write(given.map(new GrantedRevisions(storage)::of).map(end::keeping).orElse(end));
    }

    private void require(RightRequest request, String giver, boolean isHeadquarters) {
        boolean own = request.station().equals(code());
        if (own || !Station.isCode(request.station())) {
            throw new Fault(Fault.Exit.USAGE, "GRT-002", request.station());
        }
        boolean ofOthers =
                request.cases().equals(GrantStep.ALL)
                        ? request.right() == StationRight.RECEIVE
                        : Station.isCode(request.cases());
        if (!request.cases().equals(giver) && !(isHeadquarters && ofOthers)) {
            throw new Fault(Fault.Exit.FINDINGS, "GRT-003", giver, request.cases());
        }
    }

    private boolean isGiven(String giver, StationRight right, String to, String cases) {
        var wanted = new RightRequest(right, to, cases);
        return log().grants().stream()
                .filter(StationGrant::isInForce)
                .map(one -> RightStep.of(one.given()))
                .anyMatch(one -> one.station().equals(giver) && one.isSame(wanted));
    }

    private boolean isHeadquarters(String code) {
        return storage.installations().headquarters().filter(code::equals).isPresent();
    }

    private GrantStep step(
            GrantAct act, @Nullable RightRequest request, @Nullable UUID step, String reason) {
        String words = BlankCharacters.strip(reason);
        if (words.length() < MIN_REASON || words.length() > GrantStep.MAX_TEXT) {
            throw new Fault(Fault.Exit.USAGE, "GRT-001", MIN_REASON, GrantStep.MAX_TEXT);
        }
        return new GrantStep(
                source.ids().get(),
                0,
                act,
                request == null ? null : request.right(),
                request == null ? null : request.station(),
                request == null ? null : request.cases(),
                step,
                act == GrantAct.GIVE && request != null ? signedBy(request.station()) : List.of(),
                List.of(),
                words,
                session.officer().asAuthor());
    }

    /** Returns what is held of the installations of a station, each with its last number. */
    private List<String> signedBy(String code) {
        return storage.journal().versionVector().byReplica().entrySet().stream()
                .filter(one ->
                        storage.installations()
                                .find(one.getKey())
                                .map(Installation::station)
                                .filter(code::equals)
                                .isPresent())
                .map(one -> one.getKey() + " " + one.getValue().upTo())
                .sorted()
                .toList();
    }

    private void write(GrantStep step) {
        UUID id = DerivedId.ofGrants(code());
        var writer =
                new RevisionWriter(
                        storage.journal(), storage.authority(), session, station.get(), source);
        writer.run(chain -> {
            RecordEdit<GrantRecord> edit =
                    writer.edit(
                            RecordKind.GRANT, id, one -> RecordKind.GRANT.stated(one).isPresent());
            var steps = new ArrayList<>(edit.record().steps());
            int last = steps.stream().mapToInt(GrantStep::pos).max().orElse(0);
            steps.add(step.at(last + 1));
            writer.write(chain, edit.set(new GrantRecord(code(), steps)), step.text());
        });
        storage.catalogue().refresh(List.of(id));
    }

    private GrantLog log() {
        return storage.authority().grants();
    }

    private UnseenStep.Seen seen() {
        return new UnseenStep.Seen(storage.notes(), session.officer().login());
    }

    private String code() {
        return station.get().code();
    }
}
