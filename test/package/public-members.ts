import ts from 'typescript'

/** A member that a user of the package can reach, and where it is declared. */
export type PublicMember = {
  /** `cart-contract › PartnerCenterClient › checkoutCart`: the first way to it. */
  readonly path: string
  readonly file: string
  readonly position: number
}

/**
 * Everything that can be reached from what the entries export: members of options, of answers, of the branches of unions, of
 * what functions take and give back, of type arguments. Each declaration once.
 */
export const publicMembers = (
  program: ts.Program,
  entries: Readonly<Record<string, ts.SourceFile>>,
  isOurs: (file: string) => boolean
): readonly PublicMember[] => {
  const checker = program.getTypeChecker()
  const members = new Map<string, PublicMember>()
  const seen = new Set<ts.Type>()

  const isOurType = (type: ts.Type): boolean =>
    (type.symbol as ts.Symbol | undefined)?.declarations?.some((one) => isOurs(one.getSourceFile().fileName)) ?? true

  const add = (symbol: ts.Symbol, path: string): void => {
    for (const declaration of symbol.declarations ?? []) {
      const name = ts.getNameOfDeclaration(declaration)
      const { fileName: file } = declaration.getSourceFile()
      // Over a symbol such as `Symbol.asyncDispose` editors show what it is, and not the member.
      if (!name || ts.isComputedPropertyName(name) || !isOurs(file)) continue
      const position = name.getStart()
      members.set(`${file}:${String(position)}`, members.get(`${file}:${String(position)}`) ?? { path, file, position })
    }
  }

  const isHidden = (symbol: ts.Symbol): boolean =>
    (symbol.declarations ?? []).some(
      (one) =>
        (ts.getCombinedModifierFlags(one) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
        (ts.isClassElement(one) && one.name !== undefined && ts.isPrivateIdentifier(one.name))
    )

  const visitSignatures = (signatures: readonly ts.Signature[], path: string): void => {
    for (const signature of signatures) {
      for (const parameter of signature.parameters) visit(checker.getTypeOfSymbol(parameter), path)
      for (const { constraint } of signature.typeParameters?.map((one) => ({ constraint: one.getConstraint() })) ?? [])
        if (constraint) visit(constraint, path)
      visit(signature.getReturnType(), path)
    }
  }

  const visit = (type: ts.Type, path: string): void => {
    if (seen.has(type)) return
    seen.add(type)
    for (const argument of type.aliasTypeArguments ?? []) visit(argument, path)
    if (type.isUnionOrIntersection()) for (const one of type.types) visit(one, path)
    if ((type.flags & ts.TypeFlags.Instantiable) !== 0) {
      const constraint = checker.getBaseConstraintOfType(type)
      if (constraint) visit(constraint, path)
    }
    if ((type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) === 0) return
    if ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference)
      for (const argument of checker.getTypeArguments(type as ts.TypeReference)) visit(argument, path)
    // A Promise or a Response is not ours; what it holds may be.
    if (!isOurType(type)) return
    for (const { type: of } of checker.getIndexInfosOfType(type)) visit(of, path)
    visitSignatures(type.getCallSignatures(), path)
    visitSignatures(type.getConstructSignatures(), path)
    for (const member of checker.getPropertiesOfType(type)) {
      if (isHidden(member)) continue
      const name = `${path} › ${member.name.replace(/^__@(\w+)@\d+$/, '[Symbol.$1]')}`
      add(member, name)
      visit(checker.getTypeOfSymbol(member), name)
    }
  }

  for (const [entry, file] of Object.entries(entries)) {
    const module = checker.getSymbolAtLocation(file)
    if (!module) throw new Error(`${file.fileName} exports nothing.`)
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
      const path = `${entry} › ${exported.name}`
      add(symbol, path)
      for (const constructor of symbol.members?.get(ts.InternalSymbolName.Constructor)?.declarations ?? []) {
        const { fileName: file } = constructor.getSourceFile()
        const position = constructor.getStart()
        members.set(`${file}:${String(position)}`, { path: `new ${path}`, file, position })
      }
      if (symbol.flags & ts.SymbolFlags.Type) visit(checker.getDeclaredTypeOfSymbol(symbol), path)
      if (symbol.flags & ts.SymbolFlags.Value) visit(checker.getTypeOfSymbol(symbol), path)
    }
  }
  return [...members.values()]
}
