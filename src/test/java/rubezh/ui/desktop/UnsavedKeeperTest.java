package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.WindowTest;
import rubezh.journal.Draft;
import rubezh.text.Fault;
import rubezh.text.Language;
import rubezh.ui.kit.form.UiContextFixture;
import rubezh.ui.seizure.recovery.UnsavedDrafts;

/** Whose work is written after a lock that could not write it. */
@WindowTest
class UnsavedKeeperTest {
    private static final Instant AT = Instant.parse("2026-11-24T20:00:00Z");

    private final List<Draft> written = new CopyOnWriteArrayList<>();
    private final AtomicInteger continued = new AtomicInteger();

    @Test
    void anotherOfficerNeitherWritesNorLosesIt() {
        var draft = new Draft(new UUID(0, 1), "asanov", AT, List.of(), Map.of(), Map.of(), null);
        UnsavedKeeper keeper =
                FxThread.call(() ->
                        new UnsavedKeeper(
                                UiContextFixture.of(Language.EN, Clock.fixed(AT, ZoneOffset.UTC))));
        FxThread.run(() ->
                keeper.add(
                        new UnsavedDrafts(new Fault(Fault.Exit.DISK, "STO-005"), List.of(draft))));
        signIn(keeper, "bek");
        assertThat(continued).hasValue(1);
        assertThat(written).isEmpty();
        signIn(keeper, "asanov");
        FxThread.waitUntil(() -> continued.get() == 2);
        assertThat(written).containsExactly(draft);
        signIn(keeper, "asanov");
        assertThat(written).as("written once").hasSize(1);
    }

    private void signIn(UnsavedKeeper keeper, String login) {
        FxThread.run(
                () -> keeper.write(login, written::add, () -> true, continued::incrementAndGet));
    }
}
