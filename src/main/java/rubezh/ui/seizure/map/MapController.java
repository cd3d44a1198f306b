package rubezh.ui.seizure.map;

import static rubezh.domain.seizure.SeizureFields.PLACE;
import static rubezh.domain.seizure.SeizureFields.PLACE_COORDINATES;
import static rubezh.domain.seizure.SeizureFields.PLACE_COORDINATE_SOURCE;
import static rubezh.domain.seizure.SeizureFields.ROUTE;

import module java.base;

import rubezh.domain.reference.PlaceCode.CoordinateSource;
import rubezh.domain.seizure.Codes;
import rubezh.domain.seizure.Coordinates;
import rubezh.domain.seizure.Seizure;
import rubezh.ui.kit.command.Command;
import rubezh.ui.kit.look.UiText;
import rubezh.ui.seizure.editor.EditorCommandGroup;
import rubezh.ui.seizure.editor.EditorContext;
import rubezh.ui.seizure.editor.EditorExtension;
import rubezh.ui.seizure.editor.EditorViewModel;
import rubezh.ui.seizure.editor.EditorWindow;
import rubezh.ui.seizure.editor.SideTab;
import rubezh.ui.seizure.model.SeizureForm;

/** Map tab of the editor; sets coordinates from the map. */
public final class MapController implements EditorExtension, MapActions {
    private static final String POINT = PLACE_COORDINATES.pointer();
    private static final String SOURCE = PLACE_COORDINATE_SOURCE.pointer();
    private static final CoordinateSource MAP = new CoordinateSource(Codes.FROM_MAP);

    private final EditorViewModel model;
    private final EditorWindow window;
    private final MapPanel panel;
    private final SideTab tab;

    public MapController(EditorContext context, MapBoundaries boundaries) {
        this.model = context.model();
        this.window = context.window();
        UiText texts = context.ui().texts();
        this.panel = new MapPanel(context.ui(), context.labels(), this, boundaries);
        var title = texts.observe("editor.tab.map");
        this.tab = new SideTab(title, panel.root());
        model.form().onChange(this::onChanged);
    }

    @Override
    public Optional<SideTab> tab() {
        return Optional.of(tab);
    }

    @Override
    public List<Command> commands(EditorCommandGroup group) {
        return group == EditorCommandGroup.TOOL ? List.of(showCommand()) : List.of();
    }

    @Override
    public List<Command> menuCommands(EditorCommandGroup group) {
        return group == EditorCommandGroup.LOOKUP ? List.of(showCommand()) : List.of();
    }

    private Command showCommand() {
        return Command.of("map", this::show);
    }

    private void show() {
        window.show(tab);
        panel.focus();
    }

    private void onChanged(String pointer) {
        if (pointer.isEmpty() || PLACE.contains(pointer) || ROUTE.contains(pointer)) {
            panel.refresh();
        }
    }

    @Override
    public Seizure record() {
        return model.form().record();
    }

    @Override
    public void setCoordinates(Coordinates point) {
        SeizureForm form = model.form();
        form.batch(
                POINT,
                () -> {
                    form.enter(POINT, point);
                    form.enter(SOURCE, MAP);
                });
        model.goTo(POINT);
    }

    @Override
    public void focusForm() {
        String focus = model.focus();
        if (focus != null) {
            model.goTo(focus);
        }
    }
}
