package rubezh.ui.kit.form;

import java.time.Clock;
import rubezh.text.Language;
import rubezh.ui.kit.FileChoice;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.Overlay;
import rubezh.ui.kit.look.Look;
import rubezh.ui.kit.look.Theme;
import rubezh.ui.kit.look.Words;
import rubezh.ui.kit.work.Worker;

/** What fields need, without a window around them. */
final class Kits {
    private Kits() {}

    static Kit of(Language language, Clock clock) {
        return new Kit(
                new Words(language),
                new Look(Theme.LIGHT),
                Worker.apart(),
                new Overlay(),
                clock,
                clock.getZone(),
                FileChoice.SYSTEM);
    }
}
