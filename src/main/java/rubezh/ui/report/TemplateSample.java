package rubezh.ui.report;

import java.util.concurrent.atomic.AtomicReference;
import rubezh.domain.template.NumberedTemplate;
import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.register.template.TemplateService;
import rubezh.report.ReportKind;
import rubezh.report.ReportLanguage;
import rubezh.report.pdf.Pdf;
import rubezh.report.service.ReportService;
import rubezh.ui.kit.navigation.PaperSource;

/** Paper of a sample case by a template as it is edited; made in the background. */
final class TemplateSample {
    private final TemplateService templates;
    private final ReportService reports;
    private final AtomicReference<Edited> edited =
            new AtomicReference<>(new Edited(PaperTemplate.builtIn(TemplatePaper.PROTOCOL), 1));

    private record Edited(PaperTemplate template, int version) {}

    TemplateSample(TemplateService templates, ReportService reports) {
        this.templates = templates;
        this.reports = reports;
    }

    /** Sets the template that the next paper is made by. */
    void set(PaperTemplate template, int version) {
        edited.set(new Edited(template, version));
    }

    PaperSource source() {
        return PaperSource.sheet("template.screen", "sample.pdf", this::generate);
    }

    private Pdf generate(ReportLanguage language) {
        Edited now = edited.get();
        PaperTemplate template = now.template();
        boolean builtIn = template.equals(PaperTemplate.builtIn(template.paper()));
        ReportKind kind = ReportKind.valueOf(template.paper().name());
        NumberedTemplate numbered =
                builtIn
                        ? null
                        : new NumberedTemplate(template, templates.station(), now.version(), "");
        return reports.sample(kind, templates.sample(), numbered, language);
    }
}
