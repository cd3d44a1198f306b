package rubezh.build;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;
import rubezh.build.Sources.Source;

/**
 * Keeps every piece small enough to be read in one go. A file is cut by its idea: one deep class
 * may have 400 lines, so only the whole (p90) and the greatest file are bounded.
 */
class SizeTest {
    private static final int FILE_LINES = 500;
    private static final int FILE_LINES_P90 = 235;
    private static final int METHOD_LINES = 40;
    private static final int PARAMETERS = 5;
    private static final int RECORD_COMPONENTS = 14;

    /** The root record has a component per section, and sections are added (decision 0071). */
    private static final String ROOT_RECORD = "Seizure";

    private static final int SECTIONS = 16;

    /** Packages of java.base. */
    private static final Set<String> PLATFORM =
            Object.class.getModule().getDescriptor().exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());

    private final Sources main = Sources.main();
    private final Sources tests = Sources.tests();

    @Test
    void noFileIsLongerThan500Lines() {
        assertThat(all().filter(f -> f.lines() > FILE_LINES).map(f -> f.lines() + " " + f.path()))
                .isEmpty();
    }

    @Test
    void nineFilesOfTenAreShort() {
        long[] lines = main.files().stream().mapToLong(Source::lines).sorted().toArray();
        assertThat(lines[lines.length * 9 / 10])
                .as(() -> "p90 lines; longest:\n" + longest())
                .isLessThanOrEqualTo(FILE_LINES_P90);
    }

    @Test
    void noMethodIsLongerThan40LinesOrTakesMoreThanFiveParameters() {
        assertThat(all().flatMap(f -> new SizeScanner(f).findings().stream())).isEmpty();
    }

    /** What every program uses is named once, so that a file begins with what it depends on. */
    @Test
    void severalTypesOfThePlatformAreImportedByItsModule() {
        assertThat(all().filter(file -> singleImports(file) > 1).map(Source::path)).isEmpty();
    }

    /** Returns the imports of one type of java.base each; 0 where the module is imported. */
    private static long singleImports(Source file) {
        if (file.tree().getImports().stream().anyMatch(ImportTree::isModule)) {
            return 0;
        }
        return file.tree().getImports().stream()
                .filter(line -> !line.isStatic())
                .map(line -> line.getQualifiedIdentifier().toString())
                .filter(name -> PLATFORM.contains(name.substring(0, name.lastIndexOf('.'))))
                .count();
    }

    private Stream<Source> all() {
        return Stream.concat(main.files().stream(), tests.files().stream());
    }

    private String longest() {
        return main.files().stream()
                .sorted(Comparator.comparingLong(Source::lines).reversed())
                .limit(15)
                .map(f -> f.lines() + " " + f.path())
                .reduce("", (a, b) -> a + "\n" + b);
    }

    /** Looks through one file for what is too long or too wide. */
    private static final class SizeScanner extends TreeScanner<Void, ClassTree> {
        private final Source file;
        private final List<String> findings = new ArrayList<>();

        SizeScanner(Source file) {
            this.file = file;
        }

        List<String> findings() {
            file.tree().getTypeDecls().forEach(type -> scan(type, null));
            return findings;
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree outer) {
            long components = type.getMembers().stream().filter(m -> isComponent(type, m)).count();
            boolean root = type.getSimpleName().contentEquals(ROOT_RECORD);
            if (components > (root ? SECTIONS : RECORD_COMPONENTS)) {
                findings.add(file.path() + ": record of " + components + " components");
            }
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            long lines = lines(method);
            if (lines > METHOD_LINES) {
                findings.add(place(method) + " has " + lines + " lines");
            }
            int parameters = method.getParameters().size();
            if (parameters > PARAMETERS && !isRecordConstructor(method, type)) {
                findings.add(place(method) + " takes " + parameters + " parameters");
            }
            return super.visitMethod(method, type);
        }

        /** Annotations are left out: those of a test may hold a table. */
        private long lines(MethodTree method) {
            Tree begin = method.getReturnType() == null ? method.getBody() : method.getReturnType();
            return begin == null ? 0 : file.lastLine(method) - file.firstLine(begin) + 1;
        }

        private String place(MethodTree method) {
            return file.path() + ":" + file.firstLine(method) + " " + method.getName();
        }

        private static boolean isComponent(ClassTree type, Tree member) {
            return type.getKind() == Tree.Kind.RECORD
                    && member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC);
        }

        private static boolean isRecordConstructor(MethodTree method, ClassTree type) {
            return type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
        }
    }
}
