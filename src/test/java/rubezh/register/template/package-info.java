/** Tests of the templates of papers: whose counts, and what a broken one does. */
@NullMarked
package rubezh.register.template;

import org.jspecify.annotations.NullMarked;
