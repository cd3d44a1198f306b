package rubezh.ui.seizure.map;

import static rubezh.domain.seizure.SeizureFields.PLACE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COORDINATES;
import static rubezh.domain.seizure.SeizureFields.PLACE_COORDINATE_SOURCE;
import static rubezh.domain.seizure.SeizureFields.ROUTE;

import rubezh.domain.reference.PlaceCode.CoordinateSource;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.ui.kit.Kit;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.command.Command;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.model.SeizureForm;

/** The map beside the form, and what is pointed at on it. */
public final class MapController implements MapActions {
    private static final String POINT = PLACE_COORDINATES.pointer();
    private static final String SOURCE = PLACE_COORDINATE_SOURCE.pointer();
    private static final CoordinateSource MAP = new CoordinateSource("MAP");

    private final EditorViewModel model;
    private final MapPanel panel;

    public MapController(Kit kit, LiveLabels liveLabels, EditorViewModel model) {
        this.model = model;
        this.panel = new MapPanel(kit, liveLabels, this);
        model.form().onChange(this::changed);
    }

    public MapPanel panel() {
        return panel;
    }

    /**
     * @param show shows the panel
     */
    public Command command(Runnable show) {
        return Command.of(
                "map",
                () -> {
                    show.run();
                    panel.focus();
                });
    }

    private void changed(String pointer) {
        if (pointer.isEmpty() || PLACE.contains(pointer) || ROUTE.contains(pointer)) {
            panel.refresh();
        }
    }

    @Override
    public Seizure record() {
        return model.form().record();
    }

    @Override
    public void setCoordinates(Coordinates at) {
        SeizureForm form = model.form();
        form.batch(
                POINT,
                () -> {
                    form.enter(POINT, at);
                    form.enter(SOURCE, MAP);
                });
        model.goTo(POINT);
    }

    @Override
    public void focusForm() {
        String at = model.focus();
        if (at != null) {
            model.goTo(at);
        }
    }
}
