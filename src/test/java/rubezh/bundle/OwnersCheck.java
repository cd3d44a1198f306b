package rubezh.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import rubezh.authority.Authority;
import rubezh.authority.GrantSource;
import rubezh.fixtures.MemoryJournal;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;

/**
 * Computes anew, from who really signed what, what a history may say of records of honest stations,
 * and compares it with what the program makes of everything.
 */
final class OwnersCheck {
    private static final List<RecordKind<?>> OWNED =
            List.of(RecordKind.SEIZURE, RecordKind.OPERATION, RecordKind.WATCH_ENTRY);

    private final HostileHistory history;
    private final String name;
    private final MemoryJournal everything;
    private final MemoryJournal honest;
    private final Map<RevisionId, Revision> all = new LinkedHashMap<>();

    OwnersCheck(HostileHistory history, String name) {
        this.history = history;
        this.name = name;
        this.everything = history.leader().journal();
        this.honest = new MemoryJournal(everything.replica());
        everything.ofAll().forEach(one -> all.put(one.id(), one.revision()));
        Set<RevisionId> seen = before(all.values().stream().filter(this::isHonest).toList());
        honest.accept(
                everything.ofAll().stream().filter(one -> seen.contains(one.id())).toList(),
                () -> {});
    }

    private boolean isHonest(Revision revision) {
        return !history.signer(revision).equals(HostileHistory.HOSTILE);
    }

    /** Returns the ids of some revisions and all before them, of whatever kind. */
    private Set<RevisionId> before(Collection<Revision> some) {
        var seen = new HashSet<RevisionId>();
        var open = new ArrayDeque<>(some);
        while (!open.isEmpty()) {
            Revision next = open.pop();
            if (seen.add(next.id())) {
                next.link().parents().stream()
                        .flatMap(id -> Stream.ofNullable(all.get(id)))
                        .forEach(open::push);
            }
        }
        return seen;
    }

    void run() {
        for (RecordKind<?> kind : OWNED) {
            ids(kind).forEach(id -> checkOwned(kind, id));
        }
        ids(RecordKind.SEIZURE).forEach(this::checkStatus);
        for (RecordKind<?> kind : List.of(RecordKind.OPERATION_DAY, RecordKind.NIL_REPORT)) {
            ids(kind).forEach(id -> checkOfStation(kind, id));
        }
        checkViews();
        checkCodes();
    }

    private Set<UUID> ids(RecordKind<?> kind) {
        return all.values().stream()
                .filter(kind::isOf)
                .map(one -> one.subject().recordId())
                .collect(Collectors.toSet());
    }

    private List<Revision> known(RecordKind<?> kind, UUID id) {
        return kind.among(everything.ofRecord(id));
    }

    /**
     * The view is that of what owners and headquarters signed, and of what they had before that.
     */
    private void checkOwned(RecordKind<?> kind, UUID id) {
        List<Revision> known = known(kind, id);
        Set<String> owners = owners(kind, id);
        if (owners.isEmpty()) {
            return;
        }
        List<Revision> signed =
                known.stream()
                        .filter(one -> isTrue(one))
                        .filter(one -> owners.contains(history.signer(one)) || isLeading(one))
                        .map(one -> Objects.requireNonNull(all.get(one.id())))
                        .toList();
        Set<RevisionId> entitled = before(signed);
        List<Revision> expected =
                known.stream().filter(one -> entitled.contains(one.id())).toList();
        List<Revision> counting =
                new Authority(history.installations(), GrantSource.in(everything)).counting(known);
        assertThat(counting.isEmpty()).as(name).isEqualTo(expected.isEmpty());
        if (!expected.isEmpty()) {
            RecordView view = RevisionMerger.view(counting);
            assertThat(view)
                    .as("%s, %s %s", name, kind, id)
                    .isEqualTo(RevisionMerger.view(expected));
        }
    }

    /** Returns the stations that a record belongs to; empty if nobody honest or else began it. */
    private Set<String> owners(RecordKind<?> kind, UUID id) {
        UUID bound = history.bound().get(id);
        List<Revision> known = known(kind, id);
        if (bound != null && known.stream().anyMatch(one -> one.link().replica().equals(bound))) {
            return Set.of(history.station(bound));
        }
        Set<String> began =
                known.stream()
                        .filter(one -> one.link().parents().isEmpty() && isTrue(one))
                        .map(history::signer)
                        .collect(Collectors.toSet());
        boolean byHeadquarters = history.headquarters().filter(began::contains).isPresent();
        return kind == RecordKind.OPERATION && byHeadquarters
                ? Set.of(HostileHistory.HEADQUARTERS)
                : began;
    }

    private boolean isTrue(Revision revision) {
        return history.signer(revision).equals(revision.act().station());
    }

    private boolean isLeading(Revision revision) {
        return history.headquarters().filter(history.signer(revision)::equals).isPresent();
    }

    /** No decision of a station changes the status that is not that of the case. */
    private void checkStatus(UUID id) {
        Set<String> owners = owners(RecordKind.SEIZURE, id);
        if (!owners.isEmpty() && !owners.contains(HostileHistory.HOSTILE)) {
            checkSame(RecordKind.SEIZURE, id, "status");
        }
    }

    private void checkOfStation(RecordKind<?> kind, UUID id) {
        checkSame(kind, id, kind == RecordKind.NIL_REPORT ? "given" : "body");
    }

    /** What is told does not change by what is before no revision of an honest station. */
    private void checkSame(RecordKind<?> kind, UUID id, String member) {
        if (honest.ofRecord(id).stream()
                .anyMatch(one -> kind.isOf(one.revision()) && isHonest(one.revision()))) {
            assertThat(of(everything, kind, id).get(member))
                    .as("%s, %s %s", name, kind, id)
                    .isEqualTo(of(honest, kind, id).get(member));
        }
    }

    private Map<String, Object> of(MemoryJournal journal, RecordKind<?> kind, UUID id) {
        return JournalAnswer.of(kind.subject(id), journal, history.installations(), "KG-DOS");
    }

    /**
     * Returns whether a view is not here as its computer wrote it, but as another station copied
     * it: what the computer wrote was refused as that of a revoked one, or lost with it.
     */
    private boolean isCopied(UUID id) {
        UUID bound = history.bound().get(id);
        return bound != null
                && known(RecordKind.VIEWS, DerivedId.VIEWS).stream()
                        .filter(one -> one.link().replica().equals(bound))
                        .noneMatch(one -> one.content().changed().contains("/views/" + id));
    }

    /** Honest stations name a view after themselves and never take one back. */
    private void checkViews() {
        List<Revision> known = known(RecordKind.VIEWS, DerivedId.VIEWS);
        if (known.isEmpty()) {
            return;
        }
        var names = new HashMap<String, String>();
        List<?> views = (List<?>) of(everything, RecordKind.VIEWS, DerivedId.VIEWS).get("views");
        for (Object view : Objects.requireNonNull(views)) {
            var members = (Map<?, ?>) view;
            names.put(String.valueOf(members.get("id")), String.valueOf(members.get("name")));
            boolean isHostile = HostileHistory.HOSTILE.equals(members.get("station"));
            if (!isHostile || !isCopied(UUID.fromString(String.valueOf(members.get("id"))))) {
                assertThat(String.valueOf(members.get("name")))
                        .as(name)
                        .startsWith(isHostile ? "evil" : String.valueOf(members.get("station")));
            }
        }
        history.bound()
                .forEach((id, replica) -> {
                    String station = history.station(replica);
                    boolean listed =
                            known.stream()
                                    .filter(this::isHonest)
                                    .anyMatch(one ->
                                            one.content().changed().contains("/views/" + id));
                    if (listed) {
                        assertThat(names.get(id.toString()))
                                .as("%s, view %s", name, id)
                                .startsWith(station);
                    }
                });
    }

    /** Honest stations name a code after themselves. */
    private void checkCodes() {
        UUID list = DerivedId.ofCodeList(HostileHistory.LIST);
        if (known(RecordKind.CODE_LIST, list).isEmpty()) {
            return;
        }
        Map<?, ?> codes = (Map<?, ?>) of(everything, RecordKind.CODE_LIST, list).get("codes");
        Objects.requireNonNull(codes)
                .forEach((code, told) -> {
                    boolean reserved =
                            known(RecordKind.CODE_LIST, list).stream()
                                    .filter(one ->
                                            isLeading(one) || history.signer(one).equals("KG-DOS"))
                                    .anyMatch(one -> adds(one, code));
                    if (reserved && "".equals(((Map<?, ?>) told).get("target"))) {
                        assertThat(String.valueOf(((Map<?, ?>) told).get("en")))
                                .as("%s, code %s", name, code)
                                .matches("KG-(HQ|DOS) .*");
                    }
                });
    }

    private static boolean adds(Revision revision, Object code) {
        return RecordKind.CODE_LIST.read(revision).changes().stream()
                .anyMatch(change ->
                        change.isByAdministrator()
                                && "ADD".equals(String.valueOf(change.act()))
                                && code.equals(change.code())
                                && revision.content()
                                        .changed()
                                        .contains("/changes/" + change.id()));
    }
}
