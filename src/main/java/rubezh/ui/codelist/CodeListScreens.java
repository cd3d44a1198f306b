package rubezh.ui.codelist;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.CodeListId;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.codelist.CodeListService;
import rubezh.report.codelist.CodeListReport;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;
import rubezh.ui.kit.navigation.PaperSource;

/** Screen of the code lists in a session. */
public final class CodeListScreens implements ScreenModule {
    /** Screen of the code lists. */
    public static final Screen CODE_LISTS = new Screen("admin/code-lists", "go-code-lists");

    private final UiContext ui;
    private final ReferenceData reference;
    private final CodeListService service;
    private final ReportService reports;

    /** Model of the screen that was opened last. */
    private @Nullable CodeListViewModel shown;

    public CodeListScreens(
            UiContext ui,
            ReferenceData reference,
            CodeListService service,
            ReportService reportService) {
        this.reports = reportService;
        this.ui = ui;
        this.reference = reference;
        this.service = service;
    }

    @Override
    public List<Screen> screens() {
        return List.of(CODE_LISTS);
    }

    @Override
    public boolean open(Destination to) {
        if (to instanceof Destination.ListedCode(CodeListId list, String code)) {
            ui.go(CODE_LISTS);
            if (shown != null) {
                shown.find(list, code);
            }
            return true;
        }
        return false;
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new CodeListViewModel(service, ui.worker());
        shown = model;
        var view = new CodeListView(ui, reference, model, this::showSheet);
        var title = ui.texts().observe("admin.codelist.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.BOOK, view.screen(), view::close);
    }

    /** Shows the sheet of a list, to be hung on the wall. */
    private void showSheet(CodeListId list) {
        ui.go(
                new Destination.Paper(
                        PaperSource.sheet(
                                "codelist.title." + list,
                                "codes-" + list.file() + ".pdf",
                                language ->
                                        reports.sheet(
                                                language,
                                                texts ->
                                                        new CodeListReport(
                                                                        list,
                                                                        reference
                                                                                .list(list)
                                                                                .entries(),
                                                                        reports.today(),
                                                                        texts)
                                                                .content()))));
    }
}
