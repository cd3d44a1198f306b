package rubezh.ui.codelist;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import rubezh.register.codelist.CodeListService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the code lists in a session. */
public final class CodeListScreens implements ScreenModule {
    /** Screen of the code lists. */
    public static final Screen CODE_LISTS = new Screen("admin/code-lists", "go-code-lists");

    private final UiContext ui;
    private final CodeListService service;

    public CodeListScreens(UiContext ui, CodeListService service) {
        this.ui = ui;
        this.service = service;
    }

    @Override
    public List<Screen> screens() {
        return List.of(CODE_LISTS);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var view = new CodeListView(ui, new CodeListViewModel(service, ui.worker()));
        var title = ui.texts().observe("admin.codelist.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.BOOK, view.screen(), view::close);
    }
}
