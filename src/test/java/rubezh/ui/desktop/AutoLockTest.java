package rubezh.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubezh.fixtures.FxThread;
import rubezh.fixtures.MemoryPreferences;
import rubezh.fixtures.OfficerFixture;
import rubezh.fixtures.WindowTest;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;
import rubezh.ui.signin.LockReason;

/** When a window locks by itself. */
@SuppressWarnings("NullAway.Init") // made before each test
@WindowTest
class AutoLockTest {
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-24T20:00:00Z"));
    private final List<LockReason> locks = new ArrayList<>();
    private final MemoryPreferences preferences = new MemoryPreferences();
    private AutoLock lock;

    @BeforeEach
    void start() {
        lock = FxThread.call(() -> new AutoLock(context(), preference(), locks::add, (_, _) -> {}));
        FxThread.run(lock::start);
    }

    private UiContext context() {
        return new UiContext(
                new UiText(Language.EN),
                new DisplaySettings(Theme.LIGHT),
                BackgroundWorker.dedicated(),
                new Overlay(),
                now::get,
                ZoneOffset.UTC,
                OfficerFixture.ALL_ROLES,
                FilePicker.SYSTEM);
    }

    private AutoLockPreference preference() {
        return new AutoLockPreference(preferences);
    }

    @AfterEach
    void stop() {
        FxThread.run(lock::stop);
    }

    private void beatAfter(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        FxThread.run(lock::onBeat);
    }

    @Test
    void aJumpOfTheClockIsASleepAndLocks() {
        beatAfter(Duration.ofSeconds(61));
        assertThat(locks).containsExactly(LockReason.SLEEP);
    }

    @Test
    void aSlowMomentOrAClockSetBackIsNoSleep() {
        beatAfter(Duration.ofSeconds(60));
        beatAfter(Duration.ofHours(-3));
        beatAfter(Duration.ofSeconds(2));
        assertThat(locks).isEmpty();
    }

    @Test
    void aSessionThatEndedIsNotLockedAgain() {
        FxThread.run(lock::stop);
        FxThread.run(lock::onInput);
        beatAfter(Duration.ofHours(8));
        assertThat(locks).isEmpty();
        assertThat(FxThread.call(lock::isActive)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "15, 15", "' 7 ', 7"})
    void theMinutesAreKeptOnTheComputer(String typed, int minutes) {
        preference().write(AutoLockPreference.parse(typed).orElseThrow());
        assertThat(preference().minutes()).isEqualTo(minutes);
        assertThat(lock.minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "16", "-1", "five", "", "2.5"})
    void otherMinutesAreNotTakenAndFiveCount(String typed) {
        assertThat(AutoLockPreference.parse(typed)).isEmpty();
        preferences.set("auto-lock minutes", typed);
        assertThat(preference().minutes()).isEqualTo(5);
    }
}
