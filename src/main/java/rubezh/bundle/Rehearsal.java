package rubezh.bundle;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import rubezh.bundle.Notice.Kind;
import rubezh.journal.Have.Gap;
import rubezh.security.Fingerprint;

/** Walks through a bundle without taking anything: what comes out is the preview. */
final class Rehearsal {
    private static final int MOST_NOTICES = 100;
    private static final Duration CLOCKS_AGREE = Duration.ofHours(24);

    private final Candidate candidate;
    private final Workplace workplace;
    private final Installation here;
    private final List<Notice> notices = new ArrayList<>();

    Rehearsal(Candidate candidate, Workplace workplace, Installation here) {
        this.candidate = candidate;
        this.workplace = workplace;
        this.here = here;
    }

    Preview preview(Progress progress) {
        Walk.Course course = course(candidate, workplace, here);
        try (Walk walk = new Walk(course, candidate.sealed());
                Lines again = new Lines(candidate.copy())) {
            var gathering = new Gathering(workplace.journal(), again);
            long size = candidate.sealed().bytes();
            for (Checked next = walk.next(); next != null; next = walk.next()) {
                gathering.add(next);
                if (gathering.counts().total() % 256 == 0) {
                    progress.report(Progress.Step.READ, walk.offset(), size);
                    Flaw.checkWanted(progress);
                }
            }
            Pictures pictures = walk.pictures(workplace.blobs(), progress);
            List<RecordOutcome> outcomes = gathering.outcomes(progress);
            progress.report(Progress.Step.READ, size, size);
            notice(walk, gathering);
            var found = new Preview.Found(gathering.counts(), pictures, gathering.taken());
            return new Preview(candidate, outcomes, notices, found);
        } catch (IOException e) {
            throw Flaw.UNREADABLE.fault(e, candidate.name(), Copies.reason(e));
        }
    }

    static Walk.Course course(Candidate candidate, Workplace workplace, Installation here) {
        return new Walk.Course(
                candidate.copy(),
                candidate.name(),
                candidate.header(),
                candidate.keys(),
                Present.in(workplace.journal()),
                workplace.signatures(),
                here.workers(),
                false);
    }

    private void notice(Walk walk, Gathering gathering) {
        Header header = candidate.header();
        if (candidate.pins()) {
            String told = candidate.inspection().senderFingerprint().grouped();
            notices.add(Notice.of(Kind.PINS_SENDER, header.from().station(), told));
        }
        candidate.keys().introduced().forEach(origin -> vouched(Kind.INTRODUCES, origin));
        candidate.keys().contradicted().forEach(origin -> vouched(Kind.KEY_DIFFERS, origin));
        Duration difference = Duration.between(here.clock().instant(), header.createdAt()).abs();
        if (difference.compareTo(CLOCKS_AGREE) > 0) {
            notices.add(Notice.of(Kind.CLOCK, difference.toHours()));
        }
        walk.links().forks().stream()
                .limit(MOST_NOTICES)
                .forEach(f -> notices.add(Notice.of(Kind.FORK, station(f.replica()), f.seq())));
        walk.inventory().seen().forEach(this::gaps);
        if (!gathering.newer().isEmpty()) {
            notices.add(Notice.of(Kind.NEWER_SCHEMA, String.join(", ", gathering.newer())));
        }
        if (gathering.counts().fresh() == 0) {
            notices.add(Notice.of(Kind.NOTHING_NEW));
        }
    }

    private void vouched(Kind kind, Header.Origin origin) {
        byte[] key = java.util.HexFormat.of().parseHex(origin.publicKey());
        notices.add(Notice.of(kind, origin.station(), Fingerprint.ofKey(key).grouped()));
    }

    private void gaps(UUID replica, Spans came) {
        var held = workplace.journal().have().byReplica().get(replica);
        Spans all = held == null ? new Spans() : Spans.of(held);
        came.ranges().forEach(range -> all.add(range.from(), range.to()));
        for (Gap gap : all.gaps()) {
            if (notices.size() < MOST_NOTICES) {
                notices.add(Notice.of(Kind.GAP, station(replica), gap.from(), gap.to()));
            }
        }
    }

    private String station(UUID replica) {
        Map<UUID, String> names = new HashMap<>();
        new Peers(workplace.notes()).all().forEach(p -> names.put(p.replica(), p.station()));
        candidate.header().introduced().forEach(o -> names.put(o.replica(), o.station()));
        names.put(candidate.header().from().replica(), candidate.header().from().station());
        return names.getOrDefault(replica, replica.toString());
    }
}
