/**
 * Templates of the papers of a case: words and order of a paper, never its facts. Which is in force
 * is told by {@code register.template}, what it makes of a paper by {@code report.template}.
 */
@NullMarked
package rubezh.domain.template;

import org.jspecify.annotations.NullMarked;
