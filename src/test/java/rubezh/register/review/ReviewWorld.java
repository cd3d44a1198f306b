package rubezh.register.review;

import module java.base;

import rubezh.domain.review.ReviewAct;
import rubezh.domain.review.ReviewRecord;
import rubezh.domain.review.ReviewStep;
import rubezh.domain.review.StepAuthor;
import rubezh.domain.seizure.Status;
import rubezh.domain.seizure.evidence.Sha256;
import rubezh.journal.RecordView;
import rubezh.journal.Revision;
import rubezh.journal.RevisionId;
import rubezh.journal.RevisionKind;
import rubezh.journal.RevisionMerger;
import rubezh.json.DerivedId;
import rubezh.json.RecordKind;
import rubezh.json.SeizureShape;

/**
 * One record and its review record as some stations know them; revisions without signatures, made
 * as the services make them. A value: each act gives another world.
 *
 * @param stations what each station knows
 * @param knowledge what the author of each decision knew: all ids of the station at that moment
 */
record ReviewWorld(List<Known> stations, Map<RevisionId, Set<RevisionId>> knowledge) {
    static final UUID RECORD = new UUID(0x7000L, 0x8000_0000_0000_0001L);

    /** What a station has of the record and of its sheet. */
    record Known(Set<Revision> record, Set<Revision> sheet) {
        Set<RevisionId> ids() {
            var ids = new HashSet<RevisionId>();
            record.forEach(revision -> ids.add(revision.id()));
            sheet.forEach(revision -> ids.add(revision.id()));
            return ids;
        }

        RecordView view() {
            return RevisionMerger.view(record);
        }

        Status stated() {
            return Objects.requireNonNull(
                    SeizureShape.SHAPE.read(view().body()).record().header().status());
        }

        ReviewState state() {
            return ReviewState.of(ReviewLog.of(sheet, _ -> true), stated(), view().heads(), false);
        }
    }

    static ReviewWorld empty(int stations) {
        return new ReviewWorld(
                Collections.nCopies(stations, new Known(Set.of(), Set.of())), Map.of());
    }

    /** Writes the record at a station, changed, with the status it states. */
    ReviewWorld write(int station, Status stated) {
        Known known = stations.get(station);
        List<RevisionId> parents = known.record.isEmpty() ? List.of() : known.view().parents();
        RevisionId id = id("record" + station + stated + parents + known.ids());
        Map<String, Object> body =
                Map.of(
                        "header", Map.of("status", stated.name()),
                        "narrative", Map.of("summary", id.hex()));
        var revision =
                revision(
                        id,
                        station,
                        parents,
                        new Words(
                                RecordKind.SEIZURE.subject(RECORD),
                                body,
                                Set.of("/header/status", "/narrative/summary")));
        return with(station, new Known(plus(known.record, revision), known.sheet), knowledge);
    }

    private static final StepAuthor SUPERVISOR =
            new StepAuthor("Bek B.", null, List.of(StepAuthor.SUPERVISOR));

    /** A supervisor takes a step at a station that concerns what is known there. */
    ReviewWorld decide(int station, ReviewAct act) {
        return decide(station, act, SUPERVISOR);
    }

    /** Takes a step at a station that concerns what is known there. */
    ReviewWorld decide(int station, ReviewAct act, StepAuthor by) {
        Known known = stations.get(station);
        List<String> heads = known.view().heads().stream().map(RevisionId::hex).sorted().toList();
        UUID line = line(station + "," + act + known.ids());
        return add(station, ReviewStep.of(line, act, heads).takenBy(by));
    }

    /** Writes a step as a line of its own. */
    ReviewWorld add(int station, ReviewStep step) {
        return write(station, step, Set.of("/steps/" + step.id()));
    }

    /** Writes a step, telling what is said to have changed. */
    ReviewWorld write(int station, ReviewStep step, Set<String> changed) {
        Known known = stations.get(station);
        List<RevisionId> parents =
                known.sheet.isEmpty() ? List.of() : RevisionMerger.view(known.sheet).parents();
        RevisionId id = id("sheet" + station + step + parents + known.ids());
        var revision =
                revision(
                        id,
                        station,
                        parents,
                        new Words(
                                RecordKind.REVIEW.subject(DerivedId.ofReview(RECORD)),
                                RecordKind.REVIEW
                                        .shape()
                                        .write(
                                                new ReviewRecord(
                                                        RECORD, "N-1", List.of(step.at(1)))),
                                changed));
        var knew = new HashMap<>(knowledge);
        knew.put(id, known.ids());
        return with(station, new Known(known.record, plus(known.sheet, revision)), knew);
    }

    private static UUID line(String content) {
        return new UUID(
                0x7000L, 0x8000_0000_0000_0000L | id(content).hex().hashCode() & 0xFFFF_FFFFL);
    }

    /** Two stations give each other everything; the same world if they have it. */
    ReviewWorld exchange(int one, int other) {
        Known a = stations.get(one);
        Known b = stations.get(other);
        if (a.ids().equals(b.ids())) {
            return this;
        }
        var both = new Known(union(a.record, b.record), union(a.sheet, b.sheet));
        return with(one, both, knowledge).with(other, both, knowledge);
    }

    private ReviewWorld with(int station, Known known, Map<RevisionId, Set<RevisionId>> knew) {
        var changed = new ArrayList<>(stations);
        changed.set(station, known);
        return new ReviewWorld(List.copyOf(changed), knew);
    }

    private static Set<Revision> plus(Set<Revision> set, Revision revision) {
        return union(set, Set.of(revision));
    }

    private static Set<Revision> union(Set<Revision> one, Set<Revision> other) {
        var union = new HashMap<RevisionId, Revision>();
        one.forEach(revision -> union.put(revision.id(), revision));
        other.forEach(revision -> union.put(revision.id(), revision));
        return Set.copyOf(union.values());
    }

    private static RevisionId id(String content) {
        var digest = Sha256.newDigest();
        digest.update(content.getBytes(StandardCharsets.UTF_8));
        return RevisionId.of(Sha256.of(digest).hex());
    }

    /** What a revision says. */
    private record Words(Revision.Subject subject, Map<String, Object> body, Set<String> changed) {}

    private static Revision revision(
            RevisionId id, int station, List<RevisionId> parents, Words words) {
        return new Revision(
                id,
                words.subject,
                new Revision.Act(
                        RevisionKind.PUT,
                        "officer:" + station,
                        "KG-" + station,
                        OffsetDateTime.parse("2026-11-24T22:27:38+06:00"),
                        null,
                        false),
                new Revision.Link(new UUID(0x4000L, station), 1, null, parents),
                new Revision.Content("", "", words.body, new TreeSet<>(words.changed), List.of()),
                "");
    }
}
