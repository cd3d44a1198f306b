package rubezh.ui.kit.form;

import java.time.Clock;
import rubezh.fixtures.OfficerFixture;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.look.DisplaySettings;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** Context for fields without a window. */
public final class UiContextFixture {
    private UiContextFixture() {}

    public static UiContext of(Language language, Clock clock) {
        return new UiContext(
                new UiText(language),
                new DisplaySettings(Theme.LIGHT),
                BackgroundWorker.dedicated(),
                new Overlay(),
                clock,
                clock.getZone(),
                OfficerFixture.ALL_ROLES,
                FilePicker.SYSTEM);
    }
}
