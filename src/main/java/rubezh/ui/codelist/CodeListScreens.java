package rubezh.ui.codelist;

import java.util.Set;
import java.util.UUID;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CodeListId;
import rubezh.register.codelist.CodeListService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.UiContext;

/** Factory of the screen of the code lists. */
public final class CodeListScreens {
    /** Id of the screen. */
    public static final String CODE_LISTS = "admin/code-lists";

    private CodeListScreens() {}

    /** Shows the list of the records that use a code. */
    public interface Navigation {
        void show(CodeListId list, String code, Set<UUID> records);
    }

    /** Returns the screen. */
    public static ScreenDescriptor screen(UiContext ui, CodeListService service, Navigation uses) {
        var view = new CodeListView(ui, new CodeListViewModel(service, ui.worker()), uses);
        var title = ui.texts().observe("admin.codelist.title");
        return ScreenDescriptor.of(CODE_LISTS, title, Feather.BOOK, view.screen(), view::close);
    }
}
