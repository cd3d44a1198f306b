package rubezh.ui.kit.form;

import java.time.Clock;
import rubezh.text.Language;
import rubezh.ui.kit.FilePicker;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.kit.work.BackgroundWorker;

/** What fields need, without a window around them. */
public final class KitFixture {
    private KitFixture() {}

    public static Kit of(Language language, Clock clock) {
        return new Kit(
                new UiText(language),
                new Look(Theme.LIGHT),
                BackgroundWorker.dedicated(),
                new Overlay(),
                clock,
                clock.getZone(),
                FilePicker.SYSTEM);
    }
}
