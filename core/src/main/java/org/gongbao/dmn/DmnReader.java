package org.gongbao.dmn;

import java.util.List;
import java.util.Set;
import org.gongbao.decision.Model;
import org.gongbao.problem.ProblemCode;
import org.gongbao.problem.Problems;
import org.jspecify.annotations.Nullable;

/** Reads decision models that are made of decision tables and literal FEEL expressions, from DMN 1.1 to 1.5. */
public final class DmnReader {

    private static final Set<String> MODELS = Set.of(
            "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    /** Elements beside the decisions that change no answer: who made it, where it is drawn, what it is for. */
    private static final Set<String> SILENT = Set.of(
            "description",
            "extensionElements",
            "itemDefinition",
            "inputData",
            "decision",
            "knowledgeSource",
            "textAnnotation",
            "association",
            "group",
            "performanceIndicator",
            "organizationUnit",
            "elementCollection",
            "DMNDI");

    private DmnReader() {}

    /**
     * Reads a file. What is not supported is named in a problem, and so is each decision that needs it; all other
     * decisions are in the model, and can be decided.
     *
     * @param file as the user named it
     * @param bytes XML in the encoding it declares
     * @return null where the file as a whole cannot be read
     */
    public static @Nullable Model read(String file, byte[] bytes, Problems problems) {
        XmlElement root = XmlReader.read(file, bytes, problems);
        if (root == null) {
            return null;
        }
        // Some tools declare DMN's namespace and then forget to put their elements into it.
        if (!root.is("definitions") || root.attributes().values().stream().noneMatch(MODELS::contains)) {
            problems.add(root.location(), ProblemCode.NOT_DMN, root.name());
            return null;
        }
        for (XmlElement child : root.children()) {
            if (!SILENT.contains(child.name())) {
                problems.add(child.location(), ProblemCode.DMN_UNSUPPORTED, child.title());
            }
        }
        List<XmlElement> items = root.children("itemDefinition");
        return new DmnGraph(root, new DmnTypes(items, problems), problems).model();
    }
}
