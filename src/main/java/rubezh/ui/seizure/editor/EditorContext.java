package rubezh.ui.seizure.editor;

import rubezh.ui.kit.LiveLabels;
import rubezh.ui.kit.UiContext;
import rubezh.ui.kit.form.Form;

/**
 * Objects that extensions of one editor work with.
 *
 * @param form the form, empty until its sections are built
 * @param banners suggestions and messages above sections
 * @param window window of the editor
 */
public record EditorContext(
        UiContext ui,
        LiveLabels labels,
        EditorViewModel model,
        Form form,
        SectionBanners banners,
        EditorWindow window) {}
