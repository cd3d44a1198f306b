package rubezh.ui.report;

import module java.base;

import rubezh.domain.template.PaperTemplate;
import rubezh.domain.template.TemplatePaper;
import rubezh.register.template.TemplateService;
import rubezh.text.Fault;

/** Files that an administrator reads templates from and writes them to. */
record TemplateFileAccess(TemplateService service) {
    /**
     * Reads the template of a paper.
     *
     * @throws Fault {@code PTL-001} if something in it is wrong, {@code PTL-004} if the file has no
     *     template of the paper, {@code APP-003} if it cannot be read
     */
    PaperTemplate read(Path file, TemplatePaper paper) {
        return service.read(bytes(file)).stream()
                .filter(one -> one.paper() == paper)
                .findFirst()
                .orElseThrow(() -> new Fault(Fault.Exit.FINDINGS, "PTL-004", paper));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-003", file);
        }
    }

    /**
     * Writes a template to a temporary file beside the target, then moves it over the target.
     *
     * @throws Fault {@code APP-005} if it cannot be written; an existing file stays unchanged
     */
    void write(Path file, PaperTemplate template) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, service.file(List.of(template)));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Fault(e, Fault.Exit.DISK, "APP-005", file);
        }
    }
}
