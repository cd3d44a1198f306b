package rubezh.ui.seizure.editor;

import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;

/**
 * What everything that helps in writing one record works with.
 *
 * @param form the form, empty until its sections are made
 * @param banners offers and messages over the sections
 * @param window the window the form stands in
 */
public record EditorContext(
        UiContext ui,
        LiveLabels labels,
        EditorViewModel model,
        Form form,
        SectionBanners banners,
        EditorWindow window) {}
