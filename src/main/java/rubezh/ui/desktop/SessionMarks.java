package rubezh.ui.desktop;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubezh.domain.seizure.Seizure;
import rubezh.session.OpenRegister;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.command.Commands;
import rubezh.ui.seizure.SeizureScreens;
import rubezh.ui.seizure.mark.MarkGallery;
import rubezh.ui.seizure.model.SeizureContext;

/** Gallery of press marks in a session: its screen and the list of the cases behind a tile. */
final class SessionMarks {
    private final UiContext ui;
    private final OpenRegister register;
    private final SeizureScreens seizures;
    private @Nullable MarkGallery gallery;

    SessionMarks(UiContext ui, OpenRegister register, SeizureScreens seizures) {
        this.ui = ui;
        this.register = register;
        this.seizures = seizures;
    }

    /** Adds the command that leads to the screen. */
    SessionMarks addTo(
            Commands commands, BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen) {
        commands.add(
                Command.of("go-marks", () -> showOrOpen.accept(MarkGallery.MARKS, this::screen)));
        return this;
    }

    /** Reads the marks again, at once if the screen is shown, else when it is shown next. */
    void refresh() {
        if (gallery != null) {
            gallery.refresh();
        }
    }

    private ScreenDescriptor screen() {
        MarkGallery created =
                MarkGallery.create(
                        ui,
                        new LiveLabels(register.reference(), ui.texts()),
                        new SeizureContext(
                                register.register(),
                                ui.worker(),
                                ui.clock(),
                                RecordShape.of(Seizure.class)),
                        filter -> seizures.showCases(List.of(filter), false));
        gallery = created;
        return created.screen();
    }
}
