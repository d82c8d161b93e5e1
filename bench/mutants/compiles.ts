// Whether a broken file still compiles: what the compiler refuses needs no test.
import { join } from "node:path";
import ts from "typescript";

/** Tells whether a file, given as its path from the top folder, compiles with other text in it. */
export type Compiles = (file: string, text: string) => boolean;

/**
 * Makes the question for one tree. Names that are no longer used do not count as mistakes, because leaving a call out often
 * leaves an import unused.
 *
 * @throws Error where tsconfig.json cannot be read
 */
export function compilerOf(root: string): Compiles {
  const { config, error } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  if (error) throw new Error("tsconfig.json cannot be read.");
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  let broken = { path: "", text: "", version: 0 };
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => ({
      ...options,
      noUnusedLocals: false,
      noUnusedParameters: false,
      incremental: false,
    }),
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (path) => (path === broken.path ? String(broken.version) : "0"),
    getScriptSnapshot: (path) => {
      const text = path === broken.path ? broken.text : ts.sys.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  return (file, text) => {
    const path = join(root, file).replaceAll("\\", "/");
    broken = { path, text, version: broken.version + 1 };
    const faults = [
      ...service.getSyntacticDiagnostics(path),
      ...service.getSemanticDiagnostics(path),
    ];
    return faults.length === 0;
  };
}
