package rubezh.build;

import static java.util.stream.Collectors.toUnmodifiableSet;

import module java.base;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.tools.ToolProvider;

/** The source tree as the compiler's parser sees it: no types, only what is written. */
final class Sources {
    /** Program code. */
    static final Path MAIN = Path.of("src/main/java");

    /** Test code. */
    static final Path TEST = Path.of("src/test/java");

    private static final Map<Path, Sources> PARSED = new ConcurrentHashMap<>();

    private final List<Source> files;

    private Sources(List<Source> files) {
        this.files = files;
    }

    /** One file. */
    record Source(Path path, String text, CompilationUnitTree tree, Trees trees) {
        long lines() {
            return text.lines().count();
        }

        long firstLine(Tree part) {
            return lineAt(trees.getSourcePositions().getStartPosition(tree, part));
        }

        long lastLine(Tree part) {
            return lineAt(trees.getSourcePositions().getEndPosition(tree, part) - 1);
        }

        private long lineAt(long position) {
            return Objects.requireNonNull(tree.getLineMap()).getLineNumber(position);
        }
    }

    /** Returns the program code. */
    static Sources main() {
        return PARSED.computeIfAbsent(MAIN, Sources::under);
    }

    /** Returns the test code. */
    static Sources tests() {
        return PARSED.computeIfAbsent(TEST, Sources::under);
    }

    static Sources under(Path root) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(javaFiles(root));
            var options = List.of("-proc:none");
            var task = (JavacTask) compiler.getTask(null, manager, _ -> {}, options, null, units);
            var trees = Trees.instance(task);
            var files = new ArrayList<Source>();
            for (var unit : task.parse()) {
                files.add(source(unit, trees));
            }
            return new Sources(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(CompilationUnitTree unit, Trees trees) throws IOException {
        var path = Path.of(unit.getSourceFile().toUri());
        var inProject = Path.of("").toAbsolutePath().relativize(path);
        return new Source(inProject, Files.readString(path), unit, trees);
    }

    static List<Path> javaFiles(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Source> files() {
        return files;
    }

    /** Returns every text written between quotes, text blocks included. */
    Set<String> literals() {
        var found = new ArrayList<String>();
        var scanner =
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitLiteral(LiteralTree literal, Void nothing) {
                        if (literal.getValue() instanceof String text) {
                            found.add(text);
                        }
                        return super.visitLiteral(literal, nothing);
                    }
                };
        files.forEach(f -> scanner.scan(f.tree(), null));
        return found.stream().collect(toUnmodifiableSet());
    }
}
