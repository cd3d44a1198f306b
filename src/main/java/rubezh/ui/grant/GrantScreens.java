package rubezh.ui.grant;

import module java.base;

import org.kordamp.ikonli.feather.Feather;
import rubezh.domain.reference.ReferenceData;
import rubezh.register.grant.GrantService;
import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.ScreenDescriptor;
import rubezh.ui.kit.ScreenModule;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.navigation.Destination;
import rubezh.ui.kit.navigation.Destination.Screen;

/** Screen of the rights over cases in a session. */
public final class GrantScreens implements ScreenModule {
    private final UiContext ui;
    private final LiveLabels labels;
    private final GrantService service;
    private final Runnable onChanged;

    /**
     * @param onChanged runs after a right was given or ended
     */
    public GrantScreens(
            UiContext ui, ReferenceData reference, GrantService service, Runnable onChanged) {
        this.ui = ui;
        this.labels = new LiveLabels(reference, ui.texts());
        this.service = service;
        this.onChanged = onChanged;
    }

    @Override
    public List<Screen> screens() {
        return List.of(Destination.GRANTS);
    }

    @Override
    public ScreenDescriptor make(Screen screen) {
        var model = new GrantsViewModel(service, ui.worker(), onChanged);
        var view = new GrantsView(ui, labels, model);
        var title = ui.texts().observe("grant.title");
        return ScreenDescriptor.of(screen.id(), title, Feather.UNLOCK, view.screen(), view::close);
    }
}
