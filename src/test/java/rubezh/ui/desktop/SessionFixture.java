package rubezh.ui.desktop;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubezh.device.medium.MediumService;
import rubezh.fixtures.MemoryPreferences;
import rubezh.security.Officer;
import rubezh.session.OpenRegister;
import rubezh.ui.exchange.ExchangeScreens;
import rubezh.ui.kit.ScreenTabs;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Navigator;
import rubezh.ui.seizure.LocalDevices;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.shell.Shell;

/** Screens of a session as the program wires them, in the window of a test. */
public final class SessionFixture {
    private final SessionNavigator navigator;
    private @Nullable SessionScreens screens;

    public SessionFixture(Officer officer) {
        navigator = new SessionNavigator(officer);
    }

    /** Returns the navigator for the context of the window. */
    public Navigator navigator() {
        return navigator;
    }

    public ScreenTabs tabs() {
        return navigator;
    }

    /** Makes the screens; the list is the home screen, so that nothing is read of the others. */
    public void open(
            UiContext ui, OpenRegister register, LocalDevices devices, MediumService media) {
        var lock = new AutoLockPreference(new MemoryPreferences());
        var computer =
                new SettingsScreens.Computer(
                        devices,
                        new AutoLock(ui, lock, _ -> {}, (_, _) -> {}),
                        media,
                        ExchangeScreens.firstTab(),
                        FakeRegisterAccess.NothingChecked::new);
        var sources = new RecordSources(ui, register);
        var made = new SessionScreens(ui, sources, navigator, computer, new NoEnd());
        screens = made;
        made.connect();
        seizures().onChange(made::refresh);
    }

    /** Shows the list as the screen that never closes. */
    public void showList() {
        shell().openHome(seizures().list());
    }

    private SessionScreens screens() {
        return Objects.requireNonNull(screens);
    }

    public Shell shell() {
        return screens().shell();
    }

    public SeizureScreens seizures() {
        return screens().seizures().orElseThrow();
    }

    /** Session that does not end. */
    private static final class NoEnd implements SessionEnd {
        @Override
        public void lock() {}

        @Override
        public void restored() {}

        @Override
        public void rolesChanged() {}

        @Override
        public void connectionChanged() {}
    }
}
