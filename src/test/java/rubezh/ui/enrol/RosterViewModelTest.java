package rubezh.ui.enrol;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubezh.bundle.MemoryEnrolment;
import rubezh.bundle.MemoryStation;
import rubezh.domain.roster.RosterEntry;
import rubezh.enrolment.EnrolmentRequest;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.kit.work.ScreenModel.DoneMessage;

/** The administrator asks, approves and joins in the window, each after comparing the key. */
@WindowTest
class RosterViewModelTest {
    @TempDir Path folder;

    private final BackgroundWorker worker = BackgroundWorker.dedicated();

    private RosterViewModel model(MemoryStation station) {
        var service = MemoryEnrolment.at(station, () -> MemoryStation.NOW);
        return FxThread.call(() -> new RosterViewModel(service, station.exchange, worker));
    }

    private static RosterState state(RosterViewModel model) {
        return model.state().get();
    }

    private static void waitForDone(RosterViewModel model, String key) {
        FxThread.waitUntil(() -> {
            DoneMessage done = model.done().get();
            return done != null && done.key().equals(key);
        });
    }

    /** Opens a file, and types the words of a station. */
    private static void compare(RosterViewModel model, MemoryStation named) {
        FxThread.waitUntil(() -> state(model).opened() != null);
        String words = named.exchange.self().fingerprint().words().text(Language.EN);
        FxThread.run(() -> model.typed().set(words));
    }

    @Test
    void aStationAsksAndJoinsAndOnlyTheWordsOfTheOtherSideOpenTheWay() {
        var post = new MemoryStation("KG-OSH", 1, folder);
        var hq = new MemoryStation("KG-HQ", 2, folder);
        RosterViewModel atPost = model(post);
        RosterViewModel atHq = model(hq);
        Path request = folder.resolve("request.json");
        Path approval = folder.resolve("approval.json");
        FxThread.run(() -> atPost.saveRequest(request));
        waitForDone(atPost, "enrol.done.requested");
        FxThread.run(() -> atHq.openRequest(request));
        compare(atHq, hq);
        FxThread.run(() -> atHq.approve(approval));
        assertThat(approval).doesNotExist();
        assertThat(atHq.isCompared()).isFalse();
        compare(atHq, post);
        FxThread.run(() -> atHq.approve(approval));
        waitForDone(atHq, "enrol.done.approved");
        assertThat(Objects.requireNonNull(state(atHq).status()).own()).isTrue();
        FxThread.run(() -> atPost.openFile(approval));
        compare(atPost, hq);
        FxThread.run(atPost::join);
        waitForDone(atPost, "enrol.done.joined");
        var status = Objects.requireNonNull(state(atPost).status());
        assertThat(status.roster().orElseThrow().entries()).hasSize(2);
    }

    /** Approves a computer at headquarters; the one it replaces may be none. */
    private void approve(
            RosterViewModel atHq, MemoryStation station, @Nullable RosterEntry replaced)
            throws Exception {
        Path request = folder.resolve("request-" + station.session.signer().replica());
        Files.write(request, MemoryEnrolment.at(station, () -> MemoryStation.NOW).request());
        FxThread.run(() -> atHq.openRequest(request));
        compare(atHq, station);
        FxThread.run(() -> {
            atHq.replaced().set(replaced);
            atHq.approve(request.resolveSibling(request.getFileName() + ".approval"));
        });
        waitForDone(atHq, "enrol.done.approved");
        FxThread.run(atHq::load);
        FxThread.waitUntil(() -> atHq.done().get() == null);
    }

    private static List<RosterEntry> entries(RosterViewModel model) {
        var status = Objects.requireNonNull(state(model).status());
        return status.roster().orElseThrow().entries();
    }

    @Test
    void headquartersReplacesAComputerRevokesItAndRenewsTheRoster() throws Exception {
        var stolen = new MemoryStation("KG-OSH", 1, folder);
        var next = new MemoryStation("KG-OSH", 3, folder);
        RosterViewModel model = model(new MemoryStation("KG-HQ", 2, folder));
        approve(model, stolen, null);
        RosterEntry before = entries(model).getLast();
        approve(model, next, before);
        assertThat(entries(model).getLast().succeeds()).isEqualTo(before.id());
        assertThat(state(model).canRevoke(entries(model).getFirst())).as("itself").isFalse();
        assertThat(state(model).canRevoke(before)).isTrue();
        assertThat(state(model).lastKnown(before)).isZero();
        FxThread.run(() -> model.revoke(before, 7, "stolen"));
        waitForDone(model, "enrol.done.revoked");
        assertThat(entries(model).get(1).revokedAfterSeq()).isEqualTo(7);
        assertThat(state(model).canRevoke(entries(model).get(1))).isFalse();
        FxThread.run(() -> model.renew(30));
        waitForDone(model, "enrol.done.renewed");
        var roster = Objects.requireNonNull(state(model).status()).roster().orElseThrow();
        assertThat(Duration.between(roster.issued(), roster.expires())).hasDays(30);
    }

    @Test
    void aRequestMayReplaceTheOtherComputersOfItsStationOnly() throws Exception {
        var first = new MemoryStation("KG-OSH", 1, folder);
        var second = new MemoryStation("KG-OSH", 3, folder);
        RosterViewModel model = model(new MemoryStation("KG-HQ", 2, folder));
        approve(model, first, null);
        approve(model, second, null);
        var enrolment = MemoryEnrolment.at(second, () -> MemoryStation.NOW);
        var request = EnrolmentRequest.of(enrolment.request(), "request");
        assertThat(state(model).replaceable(request))
                .extracting(RosterEntry::id)
                .containsExactly(first.session.signer().replica());
    }
}
