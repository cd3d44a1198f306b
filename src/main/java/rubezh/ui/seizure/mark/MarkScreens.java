package rubezh.ui.seizure.mark;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.domain.seizure.Seizure;
import rubezh.register.Register;
import rubezh.shape.RecordShape;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.seizure.model.SeizureContext;

/** Gallery of press marks in a session. */
public final class MarkScreens implements ScreenModule {
    /** Gallery; the manual of the list tells of it. */
    public static final Screen MARKS = new Screen("list/marks", "go-marks");

    private final UiContext ui;
    private final LiveLabels labels;
    private final SeizureContext context;
    private @Nullable MarkGallery gallery;

    public MarkScreens(UiContext ui, ReferenceData reference, Register register) {
        this.ui = ui;
        this.labels = new LiveLabels(reference, ui.texts());
        this.context =
                new SeizureContext(
                        register, ui.worker(), ui.clock(), RecordShape.of(Seizure.class));
    }

    @Override
    public List<Screen> screens() {
        return List.of(MARKS);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var made = new MarkGallery(ui, labels, context);
        gallery = made;
        var title = ui.texts().observe("marks.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.TAG, made.screen(), made::close);
    }

    /** Reads the marks again, at once if the screen is shown, else when it is shown next. */
    @Override
    public void refreshFigures() {
        if (gallery != null) {
            gallery.refresh();
        }
    }
}
