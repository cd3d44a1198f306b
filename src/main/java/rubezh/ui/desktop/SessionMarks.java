package rubezh.ui.desktop;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
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
record SessionMarks(
        UiContext ui,
        OpenRegister register,
        BiConsumer<String, Supplier<ScreenDescriptor>> showOrOpen,
        SeizureScreens seizures) {
    /** Adds the command that leads to the screen. */
    void addTo(Commands commands) {
        commands.add(
                Command.of("go-marks", () -> showOrOpen.accept(MarkGallery.MARKS, this::screen)));
    }

    private ScreenDescriptor screen() {
        var shape = RecordShape.of(Seizure.class);
        return MarkGallery.screen(
                ui,
                new LiveLabels(register.reference(), ui.texts()),
                new SeizureContext(register.register(), ui.worker(), ui.clock(), shape),
                filter -> seizures.showCases(List.of(filter), false));
    }
}
